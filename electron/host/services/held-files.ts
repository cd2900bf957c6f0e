import { randomBytes } from 'node:crypto'
import { FileTokenSchema, type FileToken } from '#shared/contracts/file-token.ts'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import type { FileError } from '#shared/app-error.ts'
import { PARTS_AT_ONCE } from '#shared/contracts/handout-contract.ts'
import { failed, ok, type Result } from '#shared/result.ts'

/**
 * `printed`: the job whose PDF it is, with the entry of the state that was printed; `sent`: the digest of the bundle that it is, where the ledger has a line of it. Both
 * left out of any other file.
 */
export type HeldContent = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly printed?: PaperJob
  readonly sent?: string
}

/** Files in memory between two steps of the user: chosen but not taken in, made but not saved. Nothing lies on the disk. */
export type HeldFiles = {
  readonly hold: (content: HeldContent) => FileToken
  readonly find: (token: FileToken) => Result<HeldContent, FileError>
}

/** Older files are let go when the newest `limit` are held. */
export function createHeldFiles(limit = 2 * PARTS_AT_ONCE): HeldFiles {
  const held = new Map<FileToken, HeldContent>()
  return {
    hold(content) {
      const token = FileTokenSchema.parse(randomBytes(24).toString('base64url'))
      held.set(token, content)
      for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size - limit))) held.delete(oldest)
      return token
    },
    find(token) {
      const content = held.get(token)
      return content === undefined ? failed({ code: 'file/not-found' }) : ok(content)
    },
  }
}
