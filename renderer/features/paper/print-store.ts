import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { PaperJob, PrintedFile } from '#shared/contracts/paper-contract.ts'

/** From the wish for a sheet to its PDF, which is what the preview draws and what is saved. */
export type PrintState =
  | { readonly step: 'waiting' }
  | { readonly step: 'making' }
  | {
      readonly step: 'made'
      readonly file: PrintedFile
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly savedAs: string | null
    }
  | { readonly step: 'failed'; readonly error: AppError }

/** The PDF of one sheet. A job that was overtaken by another one is dropped when it arrives. */
export function createPrintStore(api: Api) {
  const store = createStore<{ readonly print: PrintState; readonly saveError: AppError | null }>(() => ({
    print: { step: 'making' },
    saveError: null,
  }))
  let wanted: PaperJob | null = null
  const make = async (job: PaperJob): Promise<PrintState> => {
    const made = await api.paper.makePdf(job)
    if (!made.ok) return { step: 'failed', error: made.error }
    const read = await api.file.read({ token: made.value.token })
    if (!read.ok) return { step: 'failed', error: read.error }
    return { step: 'made', file: made.value, bytes: read.value.bytes, savedAs: null }
  }
  return {
    state: store,
    /** Shows nothing until something is asked for: what is being made is dropped. */
    wait: () => {
      wanted = null
      store.setState({ print: { step: 'waiting' }, saveError: null })
    },
    make: async (job: PaperJob) => {
      wanted = job
      store.setState({ print: { step: 'making' }, saveError: null })
      const print = await make(job)
      if (wanted === job) store.setState({ print })
    },
    save: async () => {
      const { print } = store.getState()
      if (print.step !== 'made') return
      const saved = await api.file.save({ token: print.file.token })
      if (!saved.ok) return store.setState({ saveError: saved.error })
      if (saved.value === null) return
      const noted = await api.ledger.addPrinted({ token: print.file.token })
      store.setState({ print: { ...print, savedAs: saved.value.savedAs }, saveError: noted.ok ? null : noted.error })
    },
  }
}
