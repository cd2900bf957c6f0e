import type { Transaction } from 'kysely'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import type { PlanStanding } from '#shared/contracts/approval-contract.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { listConflictStates } from '../../services/exchange/open-conflicts.ts'
import { listJudgedSubmissions, standingAmong } from '../../services/exchange/read-standing.ts'
import { stateInfo } from '../describe-state.ts'

/** What a plan counts as, by the signatures that this file has. */
export function tellStanding(context: HostContext): HostApi['approval']['standing'] {
  return (state) => context.root.transaction().execute((trx) => findStanding(trx, context, state))
}

/** The same within a transaction. */
export async function findStanding(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { planId, seq }: { readonly planId: RecordId; readonly seq?: number | undefined },
): Promise<Result<PlanStanding, AppError>> {
  const submissions = await listJudgedSubmissions(trx, planId)
  if (submissions.length === 0) return ok(standingAmong({ contentDigest: '', openConflicts: 0 }, []))
  const state = await stateInfo(trx, context, { planId, seq })
  if (!state.ok) return state
  const { open } = await listConflictStates(trx, planId, seq)
  return ok(standingAmong({ contentDigest: state.value.digest, openConflicts: open.length }, submissions))
}
