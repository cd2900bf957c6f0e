import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new empty folder; whoever makes it removes it. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'keikakubo-e2e-'))
}

/** A program that has just ended may still hold files for a moment. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
