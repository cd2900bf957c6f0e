import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { FoundState } from '#shared/contracts/ledger-contract.ts'

/** From the digits on a sheet of paper to the states that they belong to. */
export type Search =
  | { readonly step: 'asking' | 'finding' }
  | { readonly step: 'refused'; readonly error: AppError }
  | { readonly step: 'found'; readonly states: readonly FoundState[] }

/** The search for a sheet of paper. */
export function createFindPaperStore(api: Pick<Api, 'ledger'>) {
  const store = createStore<Search>(() => ({ step: 'asking' }))
  return {
    state: store,
    find: async (digits: string) => {
      store.setState({ step: 'finding' }, true)
      const found = await api.ledger.findState({ digits })
      store.setState(found.ok ? { step: 'found', states: found.value } : { step: 'refused', error: found.error }, true)
    },
  }
}
