import { readFileSync, statSync } from 'node:fs'
import { BUNDLE_SIZE_LIMIT } from '#shared/bundle/bundle-text.ts'
import type { FileError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'

/** The bytes of a file that may be a bundle; one that is larger than any bundle is not read. */
export function readFile(path: string): Result<Uint8Array, FileError> {
  try {
    if (statSync(path).size > BUNDLE_SIZE_LIMIT) return failed({ code: 'file/too-large' })
    return ok(readFileSync(path))
  } catch {
    return failed({ code: 'file/not-found' })
  }
}
