import type { BundleErrorCode } from '../bundle-error.ts'
import { stateOf, type BundleState } from '../bundle-state.ts'
import {
  judgeSigner,
  type SeenStatement,
  type SignerJudgement,
  type SignerVerdict,
  type StatementSubject,
} from './judge-signer.ts'
import type { RosterBook } from './roster-book.ts'

/** Why a bundle whose signatures hold is refused all the same; `kid` is the signer's. */
export type TrustRefusal = {
  readonly code: Extract<BundleErrorCode, 'bundle/revoked-signer' | 'bundle/role-not-allowed'>
  readonly kid: string
}

/** `state` counts the valid statements alone. `refusal` is null where the bundle may be taken in. */
export type Judgement<S> = {
  readonly state: BundleState
  readonly signers: readonly (S & SignerJudgement)[]
  readonly refusal: TrustRefusal | null
}

/** What statements that belong together (`joinStatements`) count for by the roster in force; without one, for nothing. */
export function judgeStatements<S extends SeenStatement>(
  book: RosterBook | null,
  statements: readonly S[],
  subject: StatementSubject,
): Judgement<S> {
  const signers = statements.map((statement) => ({ ...statement, ...judgeSigner(book, statement, subject) }))
  const counted = signers.filter(({ verdict }) => verdict === 'valid').map(({ act }) => act)
  return { state: stateOf(counted), signers, refusal: refusalOf(signers) }
}

const refusals = {
  revoked: 'bundle/revoked-signer',
  role: 'bundle/role-not-allowed',
  body: 'bundle/role-not-allowed',
} as const satisfies Readonly<Partial<Record<SignerVerdict, TrustRefusal['code']>>>

/** Verdicts that speak against the whole file. */
export type RefusedVerdict = keyof typeof refusals

export function isRefused(verdict: SignerVerdict): verdict is RefusedVerdict {
  return Object.hasOwn(refusals, verdict)
}

/** A stolen key, and a statement that is not its signer's to make, speak against the whole file; an unknown or outdated key only adds nothing. */
function refusalOf(signers: readonly (SeenStatement & SignerJudgement)[]): TrustRefusal | null {
  for (const { kid, verdict } of signers) {
    if (isRefused(verdict)) return { code: refusals[verdict], kid }
  }
  return null
}
