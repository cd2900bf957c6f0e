import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import type { ListedPlan } from '#shared/contracts/plan-contract.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { RecordId } from '#shared/domain/record/field.ts'

/** Taking a bundle in, from the chosen file to the answer. */
export type ImportState =
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'refused'; readonly name: string; readonly error: AppError }
  | {
      readonly step: 'asking' | 'taking'
      readonly name: string
      readonly token: FileToken
      readonly preview: ImportPreview
    }

export type HomeState = {
  readonly plans: readonly ListedPlan[] | null
  readonly error: AppError | null
  readonly incoming: ImportState | null
}

export type HomeStore = ReturnType<typeof createHomeStore>

/** The plans of this file, and what is being taken in. */
export function createHomeStore(api: Api) {
  const store = createStore<HomeState>(() => ({ plans: null, error: null, incoming: null }))
  const load = async () => {
    const plans = await api.plan.list({})
    store.setState({ plans: plans.ok ? plans.value : [], error: plans.ok ? null : plans.error })
  }
  return {
    state: store,
    load,
    pickBundle: async () => {
      const picked = await api.file.pickBundle({})
      if (!picked.ok) store.setState({ error: picked.error })
      if (!picked.ok || picked.value === null) return
      const { token, name } = picked.value
      store.setState({ incoming: { step: 'reading', name }, error: null })
      const preview = await api.exchange.preview({ token })
      store.setState({
        incoming: preview.ok
          ? { step: 'asking', name, token, preview: preview.value }
          : { step: 'refused', name, error: preview.error },
      })
    },
    /** Takes the plan in and gives its id; null where it was refused. */
    takeIn: async (): Promise<RecordId | null> => {
      const { incoming } = store.getState()
      if (incoming?.step !== 'asking') return null
      store.setState({ incoming: { ...incoming, step: 'taking' } })
      const { name, token } = incoming
      const taken = await api.exchange.takeIn({ token })
      store.setState({ incoming: taken.ok ? null : { step: 'refused', name, error: taken.error } })
      await load()
      return taken.ok ? taken.value.planId : null
    },
    closeImport: () => store.setState({ incoming: null }),
  }
}
