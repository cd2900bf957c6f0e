import type { BundleAct, BundlePayload } from '../bundle-format.ts'
import type { BundleRole, RosterEntry } from '../roster-format.ts'
import { japanDay } from '../../domain/japan-time/japan-day.ts'
import type { RosterBook } from './roster-book.ts'

/**
 * What a sound signature counts for by the roster. Only `valid` counts. `no-roster`: nobody has pinned one here; `not-listed`: nobody has vouched for the key;
 * `not-yet`, `ended`: it was signed outside of the days of the entry; `revoked`: it was signed or first seen when the key was revoked; `role`: one of that
 * post does not make such a statement; `body`: one of that office speaks for another one.
 */
export const signerVerdicts = [
  'valid',
  'no-roster',
  'not-listed',
  'not-yet',
  'ended',
  'revoked',
  'role',
  'body',
] as const
export type SignerVerdict = (typeof signerVerdicts)[number]

/** A statement whose signature holds, and the instant at which this data file first saw it; instants in ISO 8601 with their offset. */
export type SeenStatement = {
  readonly kid: string
  readonly act: BundleAct
  readonly signedAt: string
  readonly firstSeenAt: string
}

/** What the statement is about: the kind of its bundle, and the body (団体コード) whose plan it is; null where nobody can say. */
export type StatementSubject = { readonly kind: BundlePayload['kind']; readonly municipality: string | null }

/** `entry` is the roster's line for the key, also where it does not count; null where there is none. */
export type SignerJudgement = { readonly verdict: SignerVerdict; readonly entry: RosterEntry | null }

/** Who may say what of a plan. Remarks (`review`, `return`) may have anybody for their author. */
const rolesOf: Readonly<Record<Exclude<BundleAct, 'roster-root'>, readonly BundleRole[]>> = {
  author: ['officer', 'secretariat'],
  approve: ['supervisor'],
  return: ['supervisor', 'secretariat', 'committee', 'prefecture'],
  accept: ['secretariat', 'committee', 'prefecture'],
}

/** These speak for their own body alone; a committee or a prefecture answers many. */
const ownBodyRoles: ReadonlySet<BundleRole> = new Set(['officer', 'supervisor', 'secretariat'])

/** What a statement counts for by the roster that is in force; null where there is none. */
export function judgeSigner(
  book: RosterBook | null,
  statement: SeenStatement,
  subject: StatementSubject,
): SignerJudgement {
  if (book === null) return { verdict: 'no-roster', entry: null }
  const entry = book.findEntry(statement.kid)
  if (statement.act === 'roster-root') {
    return { verdict: book.roots.has(statement.kid) ? 'valid' : 'not-listed', entry }
  }
  if (entry === null) return { verdict: 'not-listed', entry }
  return { verdict: verdictOnDays(entry, statement) ?? verdictOnPost(entry, statement.act, subject) ?? 'valid', entry }
}

/**
 * The date that a signature claims decides about the days of the entry, since a file may be long under way; but whoever holds a stolen key can claim any date,
 * so that a revocation also looks at the day on which the statement was first seen, and counts on its own day already.
 */
function verdictOnDays(
  { validFrom, validTo, revoked }: RosterEntry,
  { signedAt, firstSeenAt }: SeenStatement,
): SignerVerdict | null {
  const signedOn = japanDay(signedAt)
  const firstSeenOn = japanDay(firstSeenAt)
  if (revoked !== null && (firstSeenOn >= revoked.on || signedOn >= revoked.on)) return 'revoked'
  if (signedOn < validFrom || firstSeenOn < validFrom) return 'not-yet'
  return validTo !== null && signedOn > validTo ? 'ended' : null
}

function verdictOnPost(
  { role, municipality }: RosterEntry,
  act: Exclude<BundleAct, 'roster-root'>,
  subject: StatementSubject,
): SignerVerdict | null {
  const isRemark = act === 'author' && (subject.kind === 'review' || subject.kind === 'return')
  if (!isRemark && !rolesOf[act].includes(role)) return 'role'
  const speaksForOther = subject.municipality !== null && subject.municipality !== municipality
  return !isRemark && ownBodyRoles.has(role) && speaksForOther ? 'body' : null
}
