import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { dataErrorOf } from '#db/data-error.ts'
import type { DataError, FileError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'

/** Writes the file whole or not at all: a temporary neighbour, synced, takes its name. An older file stays until then. */
export function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  mode = 0o644,
): Result<null, DataError | FileError> {
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`)
  try {
    const file = openSync(temporary, 'w', mode)
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
    return ok(null)
  } catch (thrown) {
    rmSync(temporary, { force: true })
    return failed(dataErrorOf(thrown) ?? { code: 'file/cannot-write' })
  }
}
