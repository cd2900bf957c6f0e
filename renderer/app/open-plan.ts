import type { Api } from '#shared/contracts/index.ts'
import type { PlanMoment } from '#shared/domain/journal/plan-moment.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { createPastStore, type PastStore } from '../features/plan/past/past-store.ts'
import { createPlanStore, type PlanStore } from '../features/plan/plan-store.ts'
import type { PlanTab } from './top-bar.tsx'

/** The open plan, made anew for each opening. `past` is the earlier state of it that is looked at; null for the present. */
export type OpenPlan = {
  readonly planId: RecordId
  readonly store: PlanStore
  readonly tab: PlanTab
  readonly past: PastStore | null
  /** The conflict that is decided first; null for whichever is. */
  readonly conflict: string | null
  /** Made just now, so that the keyboard goes to the name of its first project. */
  readonly isNew: boolean
}

/** A plan as it stands. */
export function openPresent(api: Api, planId: RecordId, isNew = false): OpenPlan {
  const store = createPlanStore(api, planId)
  void store.load()
  return { planId, store, tab: 'plan', past: null, conflict: null, isNew }
}

/** An earlier state to be opened, on its own or beside the present. */
export type StateToOpen = { readonly moment: PlanMoment; readonly isComparing: boolean }

/** An earlier state of a plan, with the sheet that is on the desk where there is one. */
export function openPast(api: Api, plan: OpenPlan, { moment, isComparing }: StateToOpen): OpenPlan {
  const past = createPastStore(api, plan.planId)
  const present = plan.store.state.getState()
  void past.load(moment, { sheet: present.status === 'ready' ? present.sheet : null, isComparing })
  return { ...plan, tab: 'plan', past }
}
