import { randomInt } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

export type Log = {
  /** Keeps what was thrown and returns the reference under which it stands: eight digits, easy to read over the telephone. */
  readonly report: (where: string, thrown: unknown) => string
}

/** A log in `<data folder>/keikakubo.log`; a disk that takes no line costs the line, never the answer. */
export function createLog(dataFolder: string, now: () => Date): Log {
  return {
    report(where, thrown) {
      const reference = String(randomInt(10_000_000, 100_000_000))
      const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
      try {
        appendFileSync(
          join(dataFolder, 'keikakubo.log'),
          `${now().toISOString()} ${reference} ${where}\n${details}\n\n`,
        )
      } catch {
        process.stderr.write(`${reference} ${where}\n${details}\n`)
      }
      return reference
    },
  }
}
