import type { AppError } from '#shared/app-error.ts'
import { parseFingerprint } from '#shared/bundle/fingerprint.ts'
import { judgeNextRoster } from '#shared/bundle/roster/judge-next-roster.ts'
import { createRosterBook, type RosterBook } from '#shared/bundle/roster/roster-book.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { bundleCrypto } from '../host/services/bundle-crypto.ts'
import { verifyFile } from '../host/use-cases/exchange/verify-file.ts'
import { readFile } from './read-file.ts'

type Pinned = { readonly file: string; readonly digits: string; readonly dataFolder: string; readonly now: Date }

/** The roster of a file, if one of its roots has the typed 30 digits and it is signed as it asks for. */
export function readPinnedRoster({ file, digits, dataFolder, now }: Pinned): Result<RosterBook, AppError> {
  const typed = parseFingerprint(digits)
  if (!typed.ok) return typed
  const bytes = readFile(file)
  if (!bytes.ok) return bytes
  const verified = verifyFile(bytes.value, { dataFolder, now })
  if (!verified.ok) return verified
  const { payload, signers, digest } = verified.value
  if (payload.kind !== 'roster') return failed({ code: 'roster/not-a-roster' })
  const book = createRosterBook(payload.roster, bundleCrypto)
  const judged = judgeNextRoster({ book, signers: signers.map(({ kid }) => kid), digest }, [], typed.value)
  return judged.ok ? ok(book) : judged
}
