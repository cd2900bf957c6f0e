import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { AnswerPreview } from '#shared/contracts/approval-contract.ts'
import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import type { HeldFile } from '#shared/contracts/file-contract.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { ok, type Result } from '#shared/result.ts'

/** What a chosen file turned out to be: a plan, or an answer to what was submitted from here. */
export type Incoming =
  | { readonly kind: 'plan'; readonly preview: ImportPreview }
  | { readonly kind: 'answer'; readonly answer: AnswerPreview }

/** A file on its way in. Nothing is written before `taking`. */
export type TakeInState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly name: string }
  | {
      /** `token` is null where no file was read. */
      readonly step: 'refused'
      readonly name: string
      readonly token: FileToken | null
      readonly error: AppError
    }
  | {
      /** Closed with a passphrase; `error` says why the last one did not open it. */
      readonly step: 'locked' | 'opening'
      readonly name: string
      readonly token: FileToken
      readonly error: AppError | null
    }
  | {
      readonly step: 'asking' | 'taking'
      readonly name: string
      readonly token: FileToken
      readonly incoming: Incoming
    }

/** What has come in: the plan, and how many conflicts a person has to decide in it. */
export type Taken = { readonly planId: RecordId; readonly openConflicts: number }

export type TakeInStore = ReturnType<typeof createTakeInStore>

/** Taking a file in, from the choice of the file to the answer. */
export function createTakeInStore(api: Api) {
  const store = createStore<TakeInState>(() => ({ step: 'idle' }))
  const set = (state: TakeInState) => store.setState(state, true)
  const read = async ({ token, name }: HeldFile): Promise<void> => {
    set({ step: 'reading', name })
    const incoming = await readIncoming(api, token)
    if (incoming.ok) set({ step: 'asking', name, token, incoming: incoming.value })
    else if (incoming.error.code === 'bundle/locked') set({ step: 'locked', name, token, error: null })
    else set({ step: 'refused', name, token, error: incoming.error })
  }
  return {
    state: store,
    /** Lets the user choose a file and reads it. */
    pick: async () => {
      const picked = await api.file.pick({ what: 'bundle' })
      if (!picked.ok) return set({ step: 'refused', name: '', token: null, error: picked.error })
      if (picked.value !== null) await read(picked.value)
    },
    /** Opens the locked file, and reads what is in it. */
    unlock: async (passphrase: string) => {
      const state = store.getState()
      if (state.step !== 'locked') return
      set({ ...state, step: 'opening' })
      const opened = await api.cipher.open({ token: state.token, passphrase })
      if (opened.ok) await read(opened.value)
      else set({ ...state, error: opened.error })
    },
    /** Asks for the changes after those that are shown. */
    showMore: async () => {
      const state = store.getState()
      if (state.step !== 'asking' || state.incoming.kind !== 'plan') return
      const { preview } = state.incoming
      const { items } = preview.changes
      const more = await api.exchange.preview({ token: state.token, from: items.length })
      if (!more.ok) return set({ step: 'refused', name: state.name, token: state.token, error: more.error })
      const changes = { ...more.value.changes, from: 0, items: [...items, ...more.value.changes.items] }
      set({ ...state, incoming: { kind: 'plan', preview: { ...preview, changes } } })
    },
    /** Takes the file in; null where it was refused. `note` is for the ledger; `reason` is why, where the days of the roster are over. */
    takeIn: async (note: LedgerNote, reason: string | null): Promise<Taken | null> => {
      const state = store.getState()
      if (state.step !== 'asking') return null
      const { name, token, incoming } = state
      set({ ...state, step: 'taking' })
      const taken =
        incoming.kind === 'plan'
          ? await api.exchange.takeIn({ token, note, reason })
          : await api.approval.takeInAnswer({ token, note, reason })
      set(taken.ok ? { step: 'idle' } : { step: 'refused', name, token, error: taken.error })
      return taken.ok ? { openConflicts: 0, ...taken.value } : null
    },
    close: () => set({ step: 'idle' }),
  }
}

/** A file that holds no plan may be an answer. */
async function readIncoming(api: Api, token: FileToken): Promise<Result<Incoming, AppError>> {
  const preview = await api.exchange.preview({ token })
  if (preview.ok) return ok({ kind: 'plan', preview: preview.value })
  if (preview.error.code !== 'import/not-a-plan') return preview
  const answer = await api.approval.readAnswer({ token })
  if (!answer.ok) return answer
  return answer.value === null ? preview : ok({ kind: 'answer', answer: answer.value })
}
