import { listPlans as listPlanSummaries } from '#db/repositories/plan-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'

export function listPlans(context: HostContext): HostApi['plan']['list'] {
  return async () => ok(await listPlanSummaries(context.root))
}
