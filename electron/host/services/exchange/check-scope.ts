import type { Transaction } from 'kysely'
import { findHandOut } from '#db/repositories/bundle-book-repository.ts'
import { getPayload } from '#db/repositories/bundle-repository.ts'
import { findPlanScope } from '#db/repositories/plan-scope-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { readPayload, readPayloadJson } from '#shared/bundle/read-payload.ts'
import type { AppError } from '#shared/app-error.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { TwoStates } from '#shared/domain/revision/plan-state.ts'
import { findOutsideAnswer } from '#shared/domain/scope/find-outside-answer.ts'
import { findOutsideScope } from '#shared/domain/scope/find-outside-scope.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { bundleCrypto } from '../bundle-crypto.ts'

/** Whether an act may be done on the plan: on a part of another office's plan not every one may. A whole plan is not read for it. */
export async function checkAct(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  changes: readonly RecordChange[],
): Promise<Result<null, AppError>> {
  const part = await findPlanScope(trx, planId)
  if (part === null) return ok(null)
  const outside = findOutsideScope(createPlanModel(await listRecords(trx, planId)), part.scope, changes)
  if (outside === null) return ok(null)
  return failed({ code: 'plan/outside-scope', why: outside.why, writable: part.scope.writable })
}

/**
 * Whether an answer keeps to the part that was handed out, by what this file keeps of that. An answer to a bundle that it does not know is told in the preview alone,
 * like what any other office has done.
 */
export async function checkAnswer(
  trx: Transaction<PlanFile>,
  answersTo: RecordId | null,
  states: TwoStates,
): Promise<Result<null, AppError>> {
  const handOut = answersTo === null ? null : await findHandOut(trx, states.planId, answersTo)
  if (handOut === null) return ok(null)
  const model = readHandedOut(await getPayload(trx, handOut.digest))
  const outside = findOutsideAnswer({ model, scope: handOut.scope }, states)
  return outside === null ? ok(null) : failed({ code: 'import/outside-scope' })
}

/** The part of the plan in a payload that this file has signed and kept. */
function readHandedOut(bytes: Uint8Array): PlanModel {
  const json = readPayloadJson(bytes, bundleCrypto)
  const payload = json.ok ? readPayload(json.value) : json
  const records = payload.ok && payload.value.kind === 'section' ? checkPlanRecords(payload.value.snapshot) : null
  if (records?.ok !== true) throw new Error('a part that was handed out is no plan')
  return createPlanModel(records.value)
}
