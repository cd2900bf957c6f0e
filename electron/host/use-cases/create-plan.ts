import { listRecords } from '#db/repositories/record-repository.ts'
import { readSamplePlans } from '#db/samples/index.ts'
import type { AppError } from '#shared/app-error.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { buildPlan } from '#shared/domain/plan-template/build-plan.ts'
import { copyPlan } from '#shared/domain/plan-template/copy-plan.ts'
import { GIVEN_TEMPLATES, templateOf } from '#shared/domain/plan-template/plan-template.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { addPlan } from './add-plan.ts'

/** The forms that a new plan may begin with: those of the five samples, whether they are in the file or not, and those of no plan. */
export function listTemplates(context: HostContext): HostApi['plan']['templates'] {
  return async () => {
    const samples = readSamplePlans().map((records) => templateOf(createPlanModel(records)))
    return ok({ templates: [...samples, ...GIVEN_TEMPLATES], now: context.now().toISOString() })
  }
}

/** Makes a new plan out of the officer's answers. */
export function createPlan(context: HostContext): HostApi['plan']['create'] {
  return (answers) => addNew(context, 'plan/create', buildPlan(answers, context.newId))
}

/** Makes a new plan with all that stands in another; its journal begins here. */
export function copyPlanAsNew(context: HostContext): HostApi['plan']['copy'] {
  return async ({ planId, title }) => {
    const records = await listRecords(context.root, planId)
    if (records.length === 0) return failed({ code: 'plan/not-found' })
    return addNew(context, 'plan/copy', copyPlan(records, title, context.newId))
  }
}

async function addNew(
  context: HostContext,
  act: 'plan/create' | 'plan/copy',
  given: readonly PlanRecord[],
): Promise<Result<{ readonly planId: RecordId }, AppError>> {
  const records = checkPlanRecords(given)
  if (!records.ok) return records
  const planId = await context.root
    .transaction()
    .execute((trx) => addPlan(trx, context, { act, records: records.value }))
  return ok({ planId })
}
