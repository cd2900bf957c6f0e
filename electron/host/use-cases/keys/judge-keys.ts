import { findPlan } from '#db/repositories/plan-repository.ts'
import { judgeSigning } from '#shared/bundle/roster/judge-signing.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { failed, ok } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import * as keyStore from '../../services/keys/key-store.ts'
import { findHeldRoster } from '../../services/trust/held-roster.ts'

/** What each key of this terminal would count for by the roster in force, if it signed something about the plan now. */
export function judgeKeys(context: HostContext): HostApi['key']['judge'] {
  return async ({ planId, act }) => {
    const plan = await findPlan(context.root, planId)
    if (plan === null) return failed({ code: 'plan/not-found' })
    const book = (await findHeldRoster(context.root))?.book ?? null
    const planned = { act, municipality: plan.municipality.code, at: context.now().toISOString() }
    const { keys } = keyStore.listKeys(context.dataFolder)
    return ok(keys.map(({ kid }) => ({ kid, verdict: judgeSigning(book, { ...planned, kid }).verdict })))
  }
}
