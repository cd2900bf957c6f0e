import { listPlans } from '#db/repositories/plan-repository.ts'
import { readSamplePlans } from '#db/samples/index.ts'
import type { DataError } from '#shared/app-error.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { addPlan, planIdOf } from './add-plan.ts'

/** Puts the five sample plans into the file, all or none; refused where one of them is there already. */
export function addSamples(context: HostContext): Promise<Result<readonly RecordId[], DataError>> {
  return context.root.transaction().execute(async (trx) => {
    const samples = readSamplePlans()
    const present = new Set((await listPlans(trx)).map(({ id }) => id))
    if (samples.some((records) => present.has(planIdOf(records)))) return failed({ code: 'data/samples-present' })
    const ids: RecordId[] = []
    for (const records of samples) ids.push(await addPlan(trx, context, { act: 'plan/add-sample', records }))
    return ok(ids)
  })
}
