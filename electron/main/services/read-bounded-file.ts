import { open } from 'node:fs/promises'
import type { FileError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'

/** The bytes of a file of at most `limit` bytes; a larger one is refused by its size, before any of it is read. */
export async function readBoundedFile(path: string, limit: number): Promise<Result<Uint8Array, FileError>> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return failed({ code: 'file/not-found' })
  try {
    const { size } = await file.stat()
    if (size > limit) return failed({ code: 'file/too-large' })
    const bytes = new Uint8Array(size)
    let read = 0
    while (read < size) {
      const { bytesRead } = await file.read(bytes, read, size - read, read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    return ok(bytes.subarray(0, read))
  } finally {
    await file.close()
  }
}
