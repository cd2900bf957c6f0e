import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { dataErrorOf } from '#db/data-error.ts'
import type { DataError, FileError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { repeatWhileHeld } from './repeat-while-held.ts'

/** Scanners on Windows hold a fresh file for a moment; elsewhere a refusal is final. */
const PATIENCE_MS = process.platform === 'win32' ? 10_000 : 0

/**
 * Writes the file whole or not at all: a temporary neighbour, synced and read back, takes its name. An older file stays until
 * then.
 */
export function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  mode = 0o644,
): Result<null, DataError | FileError> {
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.part`)
  try {
    writeSynced(temporary, bytes, mode)
    if (!readFileSync(temporary).equals(bytes)) return failed({ code: 'data/io-error' })
    repeatWhileHeld(() => renameSync(temporary, path), PATIENCE_MS)
    return ok(null)
  } catch (thrown) {
    return failed(dataErrorOf(thrown) ?? { code: 'file/cannot-write' })
  } finally {
    removeIfThere(temporary)
  }
}

function writeSynced(path: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(path, 'w', mode)
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** What cannot be taken away was never made: the folder is missing or takes nothing. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown
  }
}
