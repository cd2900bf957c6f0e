import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Name and digest of everything in a folder: equal before and after where nothing was touched. What SQLite lays beside a file to
 * read it does not count: shared memory, and a log without content.
 */
export function readFolder(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.endsWith('-shm') && !(name.endsWith('-wal') && lstatSync(join(folder, name)).size === 0))
      .sort()
      .map((name) => [name, digestOf(join(folder, name))]),
  )
}

function digestOf(path: string): string {
  const status = lstatSync(path)
  if (status.isFile()) return createHash('sha256').update(readFileSync(path)).digest('hex')
  return status.isDirectory() ? 'folder' : 'special'
}
