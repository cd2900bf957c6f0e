import { isRefused } from './judge-bundle.ts'
import { judgeSigner, type SignerJudgement } from './judge-signer.ts'
import type { RosterBook } from './roster-book.ts'
import type { RosterError } from './roster-error.ts'
import type { SigningAct } from './signing-act.ts'

/** A signature that is about to be made at the instant `at` (ISO 8601 with its offset); `municipality` is the body whose plan it is. */
export type PlannedSignature = {
  readonly kid: string
  readonly act: SigningAct
  readonly municipality: string
  readonly at: string
}

/** What the signature would count for by the roster that is in force; null where there is none. */
export function judgeSigning(book: RosterBook | null, planned: PlannedSignature): SignerJudgement {
  const { kid, act, municipality, at } = planned
  const isRemark = act === 'remark'
  const statement = { kid, act: isRemark ? 'author' : act, signedAt: at, firstSeenAt: at } as const
  return judgeSigner(book, statement, { kind: isRemark ? 'review' : 'submission', municipality })
}

/** Why it is not to be made: every office with that roster would refuse the file. Null where it may, also where it would add nothing. */
export function refusalToSign(book: RosterBook | null, planned: PlannedSignature): RosterError | null {
  const { verdict } = judgeSigning(book, planned)
  return isRefused(verdict) ? { code: 'roster/may-not-sign', verdict, act: planned.act } : null
}
