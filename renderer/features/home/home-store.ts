import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { AnswerPreview } from '#shared/contracts/approval-contract.ts'
import type { ImportPreview } from '#shared/contracts/exchange-contract.ts'
import type { ListedPlan } from '#shared/contracts/plan-contract.ts'
import type { HeldFile } from '#shared/contracts/file-contract.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import type { LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'

/** Taking a bundle in, from the chosen file to the answer. */
export type ImportState =
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'refused'; readonly name: string; readonly error: AppError }
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
      readonly preview: ImportPreview
    }

/** An answer to a submission, from the chosen file to the plan that it was about. */
export type AnswerState = {
  readonly name: string
  readonly token: FileToken
  readonly preview: AnswerPreview
  readonly isTaking: boolean
  readonly error: AppError | null
}

export type HomeState = {
  readonly plans: readonly ListedPlan[] | null
  readonly error: AppError | null
  readonly incoming: ImportState | null
  readonly answer: AnswerState | null
}

export type HomeStore = ReturnType<typeof createHomeStore>

/** The plans of this file, and what is being taken in. */
export function createHomeStore(api: Api) {
  const store = createStore<HomeState>(() => ({ plans: null, error: null, incoming: null, answer: null }))
  const load = async () => {
    const plans = await api.plan.list({})
    store.setState({ plans: plans.ok ? plans.value : [], error: plans.ok ? null : plans.error })
  }
  const read = async (file: HeldFile) => {
    store.setState({ incoming: { step: 'reading', name: file.name }, error: null })
    store.setState(await readIncoming(api, file))
  }
  return {
    state: store,
    load,
    pickBundle: async () => {
      const picked = await api.file.pickBundle({})
      if (!picked.ok) store.setState({ error: picked.error })
      else if (picked.value !== null) await read(picked.value)
    },
    /** Opens the locked file, and reads what is in it. */
    unlock: async (passphrase: string) => {
      const { incoming } = store.getState()
      if (incoming?.step !== 'locked') return
      store.setState({ incoming: { ...incoming, step: 'opening' } })
      const opened = await api.cipher.open({ token: incoming.token, passphrase })
      if (opened.ok) await read(opened.value)
      else store.setState({ incoming: { ...incoming, error: opened.error } })
    },
    /** Takes the plan in and gives its id; null where it was refused. */
    takeIn: async (note: LedgerNote): Promise<RecordId | null> => {
      const { incoming } = store.getState()
      if (incoming?.step !== 'asking') return null
      store.setState({ incoming: { ...incoming, step: 'taking' } })
      const { name, token } = incoming
      const taken = await api.exchange.takeIn({ token, note })
      store.setState({ incoming: taken.ok ? null : { step: 'refused', name, error: taken.error } })
      await load()
      return taken.ok ? taken.value.planId : null
    },
    ...createAnswerActs(api, store, load),
    closeImport: () => store.setState({ incoming: null }),
  }
}

/** What is done with an answer that was chosen. */
function createAnswerActs(api: Api, store: StoreApi<HomeState>, load: () => Promise<void>) {
  return {
    /** Takes the answer in and gives the id of its plan; null where it was refused. */
    takeInAnswer: async (): Promise<RecordId | null> => {
      const { answer } = store.getState()
      if (answer === null) return null
      store.setState({ answer: { ...answer, isTaking: true } })
      const taken = await api.approval.takeInAnswer({ token: answer.token })
      store.setState({ answer: taken.ok ? null : { ...answer, isTaking: false, error: taken.error } })
      await load()
      return taken.ok ? taken.value.planId : null
    },
    closeAnswer: () => store.setState({ answer: null }),
  }
}

/** What a chosen file is: an answer, a plan to be taken in, one that is locked, or nothing that can be taken in. */
async function readIncoming(
  api: Api,
  { token, name }: HeldFile,
): Promise<Pick<HomeState, 'incoming'> & Partial<Pick<HomeState, 'answer'>>> {
  const answer = await api.approval.readAnswer({ token })
  if (answer.ok && answer.value !== null) {
    return { incoming: null, answer: { name, token, preview: answer.value, isTaking: false, error: null } }
  }
  if (!answer.ok && answer.error.code === 'approval/unknown-subject') {
    return { incoming: { step: 'refused', name, error: answer.error } }
  }
  const preview = await api.exchange.preview({ token })
  if (preview.ok) return { incoming: { step: 'asking', name, token, preview: preview.value } }
  const { error } = preview
  if (error.code === 'bundle/locked') return { incoming: { step: 'locked', name, token, error: null } }
  return { incoming: { step: 'refused', name, error } }
}
