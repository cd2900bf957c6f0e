import { failed, ok, type Result } from '../../result.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { RosterBook } from './roster-book.ts'
import { lastDayFor } from './roster-days.ts'
import type { RosterError } from './roster-error.ts'

/** A roster as a file brings it: who signed it (thumbprints), and the digest of its payload. */
export type SignedRoster = { readonly book: RosterBook; readonly signers: readonly string[]; readonly digest: string }

/** By what a roster comes into force: the roots of the one before it, or the 30 digits of one of its own roots that somebody typed. */
export type RosterWarrant = 'held-roots' | 'typed-digits'

/** A roster that was in force here, or still is. */
export type KeptRoster = Pick<SignedRoster, 'book' | 'digest'>

/**
 * Whether a roster may follow those that were in force here (`kept`, oldest first; the last one still is). `digits`: the fingerprint that was typed; null where
 * nobody was asked.
 *
 * Under the same roots the version only rises; a revocation is never taken back; and the roots of both must have signed, each counted once, whatever day it is.
 * What no held root has signed is another office's roster or a new beginning: it needs typed digits, as the first one does.
 */
export function judgeNextRoster(
  offered: SignedRoster,
  kept: readonly KeptRoster[],
  digits: string | null,
): Result<RosterWarrant, RosterError> {
  const { roster } = offered.book
  if (roster.expiresOn > lastDayFor(roster.issuedOn)) return failed({ code: 'roster/lifetime' })
  const missing = missingSignatures(offered, offered.book)
  if (missing !== null) return failed(missing)
  const held = kept.at(-1)
  if (held === undefined) return judgeDigits(offered, digits)
  if (held.digest === offered.digest) return failed({ code: 'roster/same' })
  const order = judgeOrder(offered, kept)
  if (!order.ok) return order
  const lacking = missingSignatures(offered, held.book)
  if (lacking === null) return ok('held-roots')
  // One that some held roots have signed is on its way to the others; typed digits do not stand in for them.
  if (lacking.given > 0) return failed(lacking)
  return digits === null ? failed({ code: 'roster/other-roots' }) : judgeDigits(offered, digits)
}

type MissingSignatures = Extract<RosterError, { readonly code: 'roster/too-few-signatures' }>

/** How many different roots of the book have signed, where they are too few. */
export function missingSignatures(
  { signers }: Pick<SignedRoster, 'signers'>,
  book: RosterBook,
): MissingSignatures | null {
  const given = countRoots({ signers }, book)
  const needed = book.roster.threshold
  return given < needed ? { code: 'roster/too-few-signatures', needed, given } : null
}

function countRoots({ signers }: Pick<SignedRoster, 'signers'>, { roots }: RosterBook): number {
  return [...roots].filter((kid) => signers.includes(kid)).length
}

function judgeOrder(offered: SignedRoster, kept: readonly KeptRoster[]): Result<null, RosterError> {
  const { version } = offered.book.roster
  const related = kept.filter(({ book, digest }) => countRoots(offered, book) > 0 || digest === offered.digest)
  const newest = Math.max(0, ...related.map(({ book }) => book.roster.version))
  if (version < newest || related.some(({ digest }) => digest === offered.digest)) {
    return failed({ code: 'roster/rollback', held: newest, offered: version })
  }
  if (version === newest) return failed({ code: 'roster/fork', version })
  const held = kept.at(-1)?.book.roster.entries ?? []
  const restored = held.find((entry) => entry.revoked !== null && !isStillRevoked(offered.book, entry))
  return restored === undefined ? ok(null) : failed({ code: 'roster/revocation-lost', holder: restored.holder })
}

function isStillRevoked({ roster }: RosterBook, { key, revoked }: RosterBook['roster']['entries'][number]): boolean {
  const entry = roster.entries.find((each) => each.key.x === key.x)
  if (roster.roots.some(({ x }) => x === key.x) || revoked === null) return false
  return entry === undefined || (entry.revoked !== null && entry.revoked.on <= revoked.on)
}

/** The typed digits must be those of a root that has signed. */
function judgeDigits({ book, signers }: SignedRoster, digits: string | null): Result<RosterWarrant, RosterError> {
  if (digits === null) return failed({ code: 'roster/digits-needed' })
  const isRoot = signers.some((kid) => book.roots.has(kid) && fingerprintOf(kid) === digits)
  return isRoot ? ok('typed-digits') : failed({ code: 'roster/wrong-digits' })
}
