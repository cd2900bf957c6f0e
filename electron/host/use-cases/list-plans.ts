import { listPlansBroughtBy, listPlans as listPlanSummaries } from '#db/repositories/plan-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { ListedPlan } from '#shared/contracts/plan-contract.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { findStanding } from './approval/tell-standing.ts'

/** The plans of the file, what each counts as, and which of them are samples. */
export function listPlans(context: HostContext): HostApi['plan']['list'] {
  return () =>
    context.root.transaction().execute(async (trx) => {
      const samples = await listPlansBroughtBy(trx, 'plan/add-sample')
      const listed: ListedPlan[] = []
      for (const plan of await listPlanSummaries(trx)) {
        const standing = await findStanding(trx, context, { planId: plan.id })
        if (!standing.ok) return standing
        const { state, submission, lapsed } = standing.value
        listed.push({ ...plan, isSample: samples.has(plan.id), standing: { state, submission, lapsed } })
      }
      return ok(listed)
    })
}
