import { nextTask } from '../next-task.ts'

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
