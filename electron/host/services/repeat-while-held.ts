const FIRST_PAUSE_MS = 10
const LONGEST_PAUSE_MS = 500

/**
 * Does `act` again, for `patienceMs` at most, as long as another program (a virus scanner, an indexer) holds the file; blocks
 * meanwhile. Any other failure, and the last one, is thrown.
 */
export function repeatWhileHeld(act: () => void, patienceMs: number): void {
  let waited = 0
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      act()
      return
    } catch (thrown) {
      if (!isHeld(thrown) || waited >= patienceMs) throw thrown
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    waited += pause
  }
}

function isHeld(thrown: unknown): boolean {
  const codes: readonly unknown[] = ['EACCES', 'EBUSY', 'EPERM']
  return thrown instanceof Error && 'code' in thrown && codes.includes(thrown.code)
}
