import { createStore } from 'zustand/vanilla'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import {
  isOfficeJob,
  PaperRunIdSchema,
  type PaperProgress,
  type PaperRunId,
  type PrintJob,
  type PrintedFile,
} from '#shared/contracts/paper-contract.ts'
import { ok } from '#shared/result.ts'

/** A PDF that is there to look at and to save. */
export type MadePrint = {
  readonly step: 'made'
  readonly job: PrintJob
  readonly file: PrintedFile
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly savedAs: string | null
}

/**
 * From the wish for a PDF to the file, which is what the preview draws and what is saved. `progress` is null until it is known; `before` is the PDF that
 * the one being made takes the place of, null where there was none.
 */
export type PrintState =
  | { readonly step: 'waiting' }
  | { readonly step: 'making'; readonly progress: PaperProgress | null; readonly before: MadePrint | null }
  | MadePrint
  | { readonly step: 'failed'; readonly error: AppError }

const ASK_EVERY_MS = 300

/** What is being printed, one PDF at a time: one that is overtaken by another is stopped, and dropped should it arrive nevertheless. */
export function createPrintStore(api: Api) {
  const store = createStore<{ readonly print: PrintState; readonly saveError: AppError | null }>(() => ({
    print: { step: 'making', progress: null, before: null },
    saveError: null,
  }))
  let running: PaperRunId | null = null
  const watch = async (run: PaperRunId): Promise<void> => {
    const isRunning = () => running === run
    await delay(ASK_EVERY_MS)
    while (isRunning()) {
      const progress = await api.paper.progress({ run })
      if (isRunning() && progress.ok) tell(progress.value)
      await delay(ASK_EVERY_MS)
    }
  }
  const tell = (progress: PaperProgress | null) => {
    const before = shownPrint(store.getState().print)
    store.setState({ print: { step: 'making', progress, before }, saveError: null })
  }
  /** Ends what is being made; what still comes of it is not waited for. */
  const drop = async (): Promise<void> => {
    const run = running
    running = null
    if (run !== null) await api.paper.stop({ run })
  }
  return {
    state: store,
    /** Ends what is being made, and says so at once: a PDF that is ready in the same instant is not shown either. */
    stop: async () => {
      if (running === null) return
      store.setState({ print: { step: 'failed', error: { code: 'paper/stopped' } } })
      await drop()
    },
    /** Shows nothing until something is asked for: what is being made is dropped. */
    wait: () => {
      void drop()
      store.setState({ print: { step: 'waiting' }, saveError: null })
    },
    make: async (job: PrintJob) => {
      void drop()
      const run = PaperRunIdSchema.parse(crypto.randomUUID())
      running = run
      tell(null)
      void watch(run)
      const print = await makePrint(api, run, job)
      if (running !== run) return
      running = null
      store.setState({ print })
    },
    /** Saves where the user wants; a paper of a plan then has its line in the ledger of paper. */
    save: async () => {
      const { print } = store.getState()
      if (print.step !== 'made') return
      const saved = await api.file.save({ token: print.file.token, what: 'pdf' })
      if (!saved.ok) return store.setState({ saveError: saved.error })
      if (saved.value === null) return
      const noted = isOfficeJob(print.job) ? ok(null) : await api.ledger.addPrinted({ token: print.file.token })
      store.setState({ print: { ...print, savedAs: saved.value.savedAs }, saveError: noted.ok ? null : noted.error })
    },
  }
}

/** The PDF of a job, read back, or why there is none. */
async function makePrint({ paper, file }: Api, run: PaperRunId, job: PrintJob): Promise<PrintState> {
  const made = await paper.makePdf({ run, job })
  if (!made.ok) return { step: 'failed', error: made.error }
  const read = await file.read({ token: made.value.token })
  if (!read.ok) return { step: 'failed', error: read.error }
  return { step: 'made', job, file: made.value, bytes: read.value.bytes, savedAs: null }
}

/** The PDF that the preview shows; null where it shows none. */
export function shownPrint(print: PrintState): MadePrint | null {
  switch (print.step) {
    case 'made':
      return print
    case 'making':
      return print.before
    case 'waiting':
    case 'failed':
      return null
  }
}

function delay(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs))
}
