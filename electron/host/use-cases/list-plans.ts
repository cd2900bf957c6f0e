import { listPlansBroughtBy, listPlans as listPlanSummaries } from '#db/repositories/plan-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'

/** The plans of the file, and which of them are samples. */
export function listPlans(context: HostContext): HostApi['plan']['list'] {
  return () =>
    context.root.transaction().execute(async (trx) => {
      const samples = await listPlansBroughtBy(trx, 'plan/add-sample')
      return ok((await listPlanSummaries(trx)).map((plan) => ({ ...plan, isSample: samples.has(plan.id) })))
    })
}
