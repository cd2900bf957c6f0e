import type { Transaction } from 'kysely'
import { listStatements } from '#db/repositories/bundle-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { judgeStatements, type Judgement } from '#shared/bundle/roster/judge-bundle.ts'
import type { SeenStatement } from '#shared/bundle/roster/judge-signer.ts'
import type { Signer, VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { HostContext } from '../../host-context.ts'
import { findHeldRoster } from './held-roster.ts'

/** What the signatures of a file count for here. */
export type JudgedImport = Judgement<Signer & SeenStatement> & {
  /** Whether one of them is not kept yet. */
  readonly hasNewSignatures: boolean
}

/**
 * What a verified file counts for by the roster in force; without one, what its signatures alone say. A signature that is kept already was first seen when it came,
 * so that a key which is revoked later takes nothing back.
 */
export async function judgeImport(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { payload, signers, state }: VerifiedBundle,
): Promise<JudgedImport> {
  const digests = signers.map(({ signatureDigest }) => signatureDigest)
  const seen = new Map((await listStatements(trx, digests)).map((each) => [each.signatureDigest, each.firstSeenAt]))
  const now = context.now().toISOString()
  const statements = signers.map((each) => ({ ...each, firstSeenAt: seen.get(each.signatureDigest) ?? now }))
  const book = (await findHeldRoster(trx))?.book ?? null
  const subject = { kind: payload.kind, municipality: payload.issuer.municipality }
  const judged = judgeStatements(book, statements, subject)
  return { ...judged, state: book === null ? state : judged.state, hasNewSignatures: seen.size < signers.length }
}
