import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { ListedPlan } from '#shared/contracts/plan-contract.ts'

export type HomeState = { readonly plans: readonly ListedPlan[] | null; readonly error: AppError | null }

/** The plans of this file. */
export function createHomeStore(api: Api) {
  const store = createStore<HomeState>(() => ({ plans: null, error: null }))
  return {
    state: store,
    load: async () => {
      const plans = await api.plan.list({})
      store.setState({ plans: plans.ok ? plans.value : [], error: plans.ok ? null : plans.error })
    },
  }
}
