import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { ExportedBundle } from '#shared/contracts/exchange-contract.ts'
import type { HandedPart } from '#shared/contracts/handout-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'

export type HandoutsState = {
  readonly isMaking: boolean
  /** The files of the last batch. */
  readonly made: readonly ExportedBundle[]
  /** Whether they are where the user wants them. */
  readonly isSaved: boolean
  readonly error: AppError | null
}

export type HandoutsStore = ReturnType<typeof createHandoutsStore>

/** Parts of one plan that are signed and saved, a batch at a time. */
export function createHandoutsStore(api: Api, planId: RecordId) {
  const store = createStore<HandoutsState>(() => ({ isMaking: false, made: [], isSaved: false, error: null }))
  return {
    state: store,
    handOut: async (key: { readonly kid: string; readonly passphrase: string }, parts: readonly HandedPart[]) => {
      store.setState({ isMaking: true, made: [], isSaved: false, error: null })
      const made = await api.handout.handOut({ planId, ...key, parts: [...parts] })
      store.setState({ isMaking: false, made: made.ok ? made.value : [], error: made.ok ? null : made.error })
    },
    save: async () => {
      const saved = await api.file.saveAll({ tokens: store.getState().made.map(({ token }) => token) })
      if (!saved.ok) store.setState({ error: saved.error })
      else if (saved.value !== null) store.setState({ isSaved: true, error: null })
    },
  }
}
