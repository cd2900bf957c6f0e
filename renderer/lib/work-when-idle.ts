/** Does the steps one after another in the pauses of the screen, or in short slices where it has none; gives a function that leaves off. */
export function workWhenIdle(steps: Iterable<() => void>): () => void {
  const coming = steps[Symbol.iterator]()
  let cancel = () => {}
  const work: IdleRequestCallback = (deadline) => {
    const end = performance.now() + SLICE
    do {
      const step = coming.next()
      if (step.done === true) return
      step.value()
    } while (deadline.timeRemaining() > LEAST_PAUSE || performance.now() < end)
    cancel = whenIdle(work)
  }
  cancel = whenIdle(work)
  return () => cancel()
}

/** Milliseconds that must be left of a pause for another step. */
const LEAST_PAUSE = 5
/** Milliseconds after which a slice is done even if no pause came, and how long it takes. */
const LONGEST_WAIT = 100
const SLICE = 8

/** Where the browser knows no pauses (jsdom), at the next turn. */
function whenIdle(work: IdleRequestCallback): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(() => work({ didTimeout: true, timeRemaining: () => Infinity }))
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(work, { timeout: LONGEST_WAIT })
  return () => cancelIdleCallback(request)
}
