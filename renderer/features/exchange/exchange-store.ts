import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { KeyInfo } from '#shared/contracts/key-contract.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'

/** A signed file that the host holds; `savedAs` is null until it was written where the user wants it. */
export type Exported = {
  readonly token: FileToken
  readonly name: string
  readonly digest: string
  readonly contentDigest: string
  readonly key: KeyInfo
  readonly savedAs: string | null
}

export type ExchangeState = {
  readonly keys: readonly KeyInfo[] | null
  readonly isExporting: boolean
  readonly exported: Exported | null
  readonly error: AppError | null
}

export type ExchangeStore = ReturnType<typeof createExchangeStore>

/** Signing one plan and writing it to a file. */
export function createExchangeStore(api: Api, planId: RecordId) {
  const store = createStore<ExchangeState>(() => ({ keys: null, isExporting: false, exported: null, error: null }))
  return {
    state: store,
    load: async () => {
      const keys = await api.key.list({})
      store.setState({ keys: keys.ok ? keys.value : [], error: keys.ok ? null : keys.error })
    },
    exportPlan: async (key: KeyInfo, passphrase: string, note: LedgerNote) => {
      store.setState({ isExporting: true, error: null, exported: null })
      const made = await api.exchange.exportPlan({ planId, kid: key.kid, passphrase, note })
      store.setState({
        isExporting: false,
        exported: made.ok ? { ...made.value, key, savedAs: null } : null,
        error: made.ok ? null : made.error,
      })
    },
    save: async () => {
      const { exported } = store.getState()
      if (exported === null) return
      const saved = await api.file.save({ token: exported.token, what: 'bundle' })
      if (!saved.ok) store.setState({ error: saved.error })
      else if (saved.value !== null) {
        store.setState({ exported: { ...exported, savedAs: saved.value.savedAs }, error: null })
      }
    },
  }
}
