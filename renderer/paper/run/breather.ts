/** For how long a page may work without answering to anyone. */
const BREATH_MS = 50

/** A function that lets the page do what waits, now and then, and says whether it did. */
export function createBreather(): () => Promise<boolean> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < BREATH_MS) return false
    await nextTask()
    since = performance.now()
    return true
  }
}

/** Not a timer: those are slowed down where they follow each other. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}
