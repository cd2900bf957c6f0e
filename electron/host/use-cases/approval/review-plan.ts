import type { Transaction } from 'kysely'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import { stateOfSubmission } from '#shared/bundle/standing.ts'
import type { ApprovedState } from '#shared/contracts/approval-contract.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { listConflictStates } from '../../services/exchange/open-conflicts.ts'
import { listJudgedSubmissions, type JudgedSubmission } from '../../services/exchange/read-standing.ts'
import { readSubmission, type KeptSubmission } from '../../services/exchange/read-submission.ts'
import { findStanding } from './tell-standing.ts'

/** What whoever approves has to see: the submission in hand, the last approved state before it, and the remarks that would go back. */
export function reviewPlan(context: HostContext): HostApi['approval']['review'] {
  return ({ planId }) =>
    context.root.transaction().execute(async (trx) => {
      const standing = await findStanding(trx, context, { planId })
      if (!standing.ok) return standing
      const { submission } = standing.value
      const { open } = await listConflictStates(trx, planId)
      if (submission === null) {
        return ok({ standing: standing.value, approved: null, openConflicts: open.length, newComments: [] })
      }
      const { payload } = await readSubmission(trx, submission)
      return ok({
        standing: standing.value,
        approved: await findApproved(trx, { planId, submission }),
        openConflicts: payload.openConflicts,
        newComments: (await listNewComments(trx, planId, payload)).map(({ id }) => id),
      })
    })
}

/** The newest state that counts as approved, of those before the submission. */
async function findApproved(
  trx: Transaction<PlanFile>,
  { planId, submission }: { readonly planId: RecordId; readonly submission: string },
): Promise<ApprovedState | null> {
  const newestFirst = await listJudgedSubmissions(trx, planId)
  const older = newestFirst.slice(newestFirst.findIndex(({ digest }) => digest === submission) + 1)
  const approved = older.find((each) => APPROVED.has(stateOfSubmission(each)))
  if (approved === undefined) return null
  const { payload } = await readSubmission(trx, approved.digest)
  const records = checkPlanRecords(payload.snapshot)
  if (!records.ok) throw new Error(`a kept submission that is no plan: ${records.error.code}`)
  return { records: records.value, state: stateOfSubmission(approved), approvedAt: approvedAt(approved) }
}

const APPROVED: ReadonlySet<string> = new Set(['approved', 'accepted'])

function approvedAt({ signers }: JudgedSubmission): string {
  return signers.findLast(({ act, verdict }) => act !== 'author' && verdict === 'valid')?.signedAt ?? ''
}

/** The remarks of the plan that its submission did not bring. */
export async function listNewComments(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  { snapshot }: PlanPayload,
): Promise<ReadonlyArray<PlanRecord<'comment'>>> {
  const brought = new Set(snapshot.map(({ id }) => id))
  return (await listRecords(trx, planId)).filter(
    (record): record is PlanRecord<'comment'> => record.type === 'comment' && !brought.has(record.id),
  )
}

/** The submission that was looked at, if the plan still is that one, and says one thing. */
export async function findInHand(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { planId, submission }: { readonly planId: RecordId; readonly submission: string },
): Promise<Result<KeptSubmission, AppError>> {
  const { open } = await listConflictStates(trx, planId)
  if (open.length > 0) return failed({ code: 'approval/open-conflicts', count: open.length })
  const standing = await findStanding(trx, context, { planId })
  if (!standing.ok) return standing
  if (standing.value.submission !== submission) return failed({ code: 'approval/not-submitted' })
  return ok(await readSubmission(trx, submission))
}
