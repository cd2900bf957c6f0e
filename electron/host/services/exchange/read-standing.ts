import type { Transaction } from 'kysely'
import { listStatementsAbout, listSubmissions, type KeptStatement } from '#db/repositories/bundle-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { judgeSigner } from '#shared/bundle/roster/judge-signer.ts'
import type { RosterBook } from '#shared/bundle/roster/roster-book.ts'
import { standingOf, type Submission } from '#shared/bundle/standing.ts'
import type { PlanStanding } from '#shared/contracts/approval-contract.ts'
import type { StandingSigner } from '#shared/contracts/exchange-contract.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { findHeldRoster } from '../trust/held-roster.ts'
import { toSignerEntry } from '../trust/tell-trust.ts'

/** A submission with everybody who stated something about it. */
export type JudgedSubmission = Submission & { readonly signers: readonly StandingSigner[] }

/** The submissions of a plan that this file has, the newest first, each with what the roster in force says of its statements. */
export async function listJudgedSubmissions(
  trx: Transaction<PlanFile>,
  planId: RecordId,
): Promise<readonly JudgedSubmission[]> {
  const kept = await listSubmissions(trx, planId)
  const plan = kept.length === 0 ? null : await findPlan(trx, planId)
  if (plan === null) return []
  const book = (await findHeldRoster(trx))?.book ?? null
  const submissions: JudgedSubmission[] = []
  for (const { digest, kind, contentDigest } of kept) {
    const subject = { kind, municipality: plan.municipality.code }
    const signers = (await listStatementsAbout(trx, digest)).map((each) => judgeStatement(book, each, subject))
    const statements = signers.map(({ act, kid, verdict }) => ({ act, kid, isValid: verdict === 'valid' }))
    submissions.push({ digest, contentDigest, statements, signers })
  }
  return submissions
}

/** What the roster in force says of a statement. */
export function judgeStatement(
  book: RosterBook | null,
  statement: Pick<KeptStatement, 'kid' | 'act' | 'signedAt' | 'firstSeenAt'>,
  subject: Parameters<typeof judgeSigner>[2],
): StandingSigner {
  const { verdict, entry } = judgeSigner(book, statement, subject)
  const { kid, act, signedAt } = statement
  return { kid, act, signedAt, verdict, entry: toSignerEntry(entry) }
}

/** What a state of a plan with this content counts as. */
export function standingAmong(
  plan: Parameters<typeof standingOf>[0],
  submissions: readonly JudgedSubmission[],
): PlanStanding {
  const standing = standingOf(plan, submissions)
  const signers = submissions.find(({ digest }) => digest === standing.submission)?.signers ?? []
  return { ...standing, signers }
}
