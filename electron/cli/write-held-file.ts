import { resolve } from 'node:path'
import type { AppError } from '#shared/app-error.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import { ok, type Result } from '#shared/result.ts'
import { writeFileAtomically } from '../host/services/write-file-atomically.ts'
import type { Host } from '../host/start-host.ts'

/** Writes a file that the host has made, and tells how many bytes it has. */
export function writeHeldFile({ context }: Host, token: FileToken, path: string): Result<number, AppError> {
  const file = context.files.find(token)
  if (!file.ok) return file
  const written = writeFileAtomically(resolve(path), file.value.bytes)
  return written.ok ? ok(file.value.bytes.length) : written
}
