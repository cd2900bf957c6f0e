import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import type { ListedPlan } from '#shared/contracts/plan-contract.ts'

export type HomeState = {
  readonly plans: readonly ListedPlan[] | null
  readonly keys: readonly KeyInfo[] | null
  readonly error: AppError | null
}

/** The plans and keys of this file. */
export function createHomeStore(api: Api) {
  const store = createStore<HomeState>(() => ({ plans: null, keys: null, error: null }))
  const load = async () => {
    const [plans, keys] = await Promise.all([api.plan.list({}), api.key.list({})])
    store.setState({
      plans: plans.ok ? plans.value : [],
      keys: keys.ok ? keys.value : [],
      error: plans.ok ? (keys.ok ? null : keys.error) : plans.error,
    })
  }
  return {
    state: store,
    load,
    /** Makes a key; null where it is there, else why not. */
    makeKey: async (holder: string, passphrase: string): Promise<AppError | null> => {
      const made = await api.key.make({ holder, passphrase })
      if (made.ok) await load()
      return made.ok ? null : made.error
    },
  }
}
