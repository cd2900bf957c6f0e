import type { AppError } from '#shared/app-error.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { RecordIdSchema } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { Host } from '../host/start-host.ts'
import { findPlan } from './find-plan.ts'

/** The record of that id in the plan that `plan` names. */
export async function findRecord(
  host: Host,
  { plan, record }: { readonly plan: string; readonly record: string },
): Promise<Result<{ readonly model: PlanModel; readonly record: PlanRecord }, AppError>> {
  const opened = await findPlan(host, plan)
  if (!opened.ok) return opened
  const model = createPlanModel(opened.value.records)
  const id = RecordIdSchema.safeParse(record)
  const found = id.success ? model.findAny(id.data) : null
  return found === null ? failed({ code: 'plan/record-not-found' }) : ok({ model, record: found })
}
