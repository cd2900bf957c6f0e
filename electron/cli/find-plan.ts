import type { AppError } from '#shared/app-error.ts'
import type { OpenedPlan } from '#shared/contracts/plan-contract.ts'
import { failed, type Result } from '#shared/result.ts'
import type { Host } from '../host/start-host.ts'

/** The plan of that id, or the only one whose municipality has that name or 団体コード. */
export async function findPlan(host: Host, word: string): Promise<Result<OpenedPlan, AppError>> {
  const plans = await host.api.plan.list({})
  if (!plans.ok) return plans
  const byId = plans.value.find(({ id }) => id === word)
  const ofTown = plans.value.filter(({ municipality }) => municipality.name === word || municipality.code === word)
  const found = byId ?? (ofTown.length === 1 ? ofTown[0] : undefined)
  return found === undefined ? failed({ code: 'plan/not-found' }) : host.api.plan.open({ planId: found.id })
}
