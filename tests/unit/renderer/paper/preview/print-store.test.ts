import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import { FileTokenSchema } from '#shared/contracts/file-token.ts'
import {
  PaperJobSchema,
  type PaperProgress,
  type PaperRunId,
  type PrintedFile,
} from '#shared/contracts/paper-contract.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { createPrintStore, shownPrint } from '#renderer/paper/preview/print-store.ts'

const planId = '01890a5d-ac96-774b-bcce-b302099a8057'
const job = PaperJobSchema.parse({
  planId,
  subject: { kind: 'book' },
  form: null,
  size: null,
  lie: null,
  isProof: false,
})
const file: PrintedFile = {
  token: FileTokenSchema.parse('01890a5d-ac96-774b-bcce-b302099a8058'),
  name: '計画_冊子.pdf',
  missing: [],
  overflowing: [],
}
const bytes = new Uint8Array([37, 80, 68, 70])
const PROGRESS: PaperProgress = { step: 'laying-out', done: 4, total: 9 }

/** A printer whose runs go on until the test ends them; one that is stopped says so. */
function openDesk() {
  const runs: Array<{ readonly run: PaperRunId; readonly end: (made: Result<PrintedFile, AppError>) => void }> = []
  const progressOf = new Map<PaperRunId, PaperProgress>()
  const stopped: PaperRunId[] = []
  const asked: PaperRunId[] = []
  const paper: Partial<Api['paper']> = {
    makePdf: ({ run }) => new Promise((end) => runs.push({ run, end })),
    progress: async ({ run }) => {
      asked.push(run)
      return ok(progressOf.get(run) ?? null)
    },
    stop: async ({ run }) => {
      stopped.push(run)
      runs.find((each) => each.run === run)?.end(failed({ code: 'paper/stopped' }))
      return ok(null)
    },
  }
  const store = createPrintStore({ paper, file: { read: async () => ok({ bytes }) } } as unknown as Api)
  return { store, runs, progressOf, stopped, asked, print: () => store.state.getState().print }
}

describe('createPrintStore', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('tells how far the PDF is, and asks no more once it is there', async () => {
    const { store, runs, progressOf, asked, print } = openDesk()
    const made = store.make(job)
    expect(print()).toEqual({ step: 'making', progress: null, before: null })
    progressOf.set(runs[0]!.run, PROGRESS)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(print()).toEqual({ step: 'making', progress: PROGRESS, before: null })
    runs[0]!.end(ok(file))
    await made
    expect(print()).toEqual({ step: 'made', job, file, bytes, savedAs: null })
    const count = asked.length
    expect(count).toBeGreaterThan(0)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked.length).toBe(count)
    expect(print()).toMatchObject({ step: 'made' })
  })

  it('keeps the PDF before in sight while the next one is made', async () => {
    const { store, runs, progressOf, print } = openDesk()
    const first = store.make(job)
    runs[0]!.end(ok(file))
    await first
    const before = print()
    void store.make({ ...job, isProof: true })
    expect(shownPrint(print())).toBe(before)
    progressOf.set(runs[1]!.run, PROGRESS)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(print()).toEqual({ step: 'making', progress: PROGRESS, before })
  })

  it('says that it was stopped, and shows nothing then', async () => {
    const { store, runs, stopped, print } = openDesk()
    const made = store.make(job)
    await store.stop()
    await made
    expect(stopped).toEqual([runs[0]!.run])
    expect(print()).toEqual({ step: 'failed', error: { code: 'paper/stopped' } })
    expect(shownPrint(print())).toBeNull()
  })

  it('says that it was stopped at once, and drops a PDF that was ready in the same instant', async () => {
    const { store, runs, print } = openDesk()
    const made = store.make(job)
    runs[0]!.end(ok(file))
    const stopped = store.stop()
    expect(print()).toEqual({ step: 'failed', error: { code: 'paper/stopped' } })
    await Promise.all([made, stopped])
    expect(print()).toEqual({ step: 'failed', error: { code: 'paper/stopped' } })
  })

  it('stops nothing where nothing is made', async () => {
    const { store, runs, stopped } = openDesk()
    const made = store.make(job)
    runs[0]!.end(ok(file))
    await made
    await store.stop()
    expect(stopped).toEqual([])
  })

  it('stops a PDF that another overtakes, and drops what still comes of it', async () => {
    const { store, runs, progressOf, stopped, asked, print } = openDesk()
    const first = store.make(job)
    const second = store.make({ ...job, isProof: true })
    expect(stopped).toEqual([runs[0]!.run])
    await first
    expect(print()).toEqual({ step: 'making', progress: null, before: null })
    progressOf.set(runs[0]!.run, PROGRESS)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(print()).toMatchObject({ step: 'making', progress: null })
    expect(new Set(asked)).toEqual(new Set([runs[1]!.run]))
    runs[1]!.end(ok(file))
    await second
    expect(print()).toMatchObject({ step: 'made' })
  })

  it('stops what is made when it is to wait, and stays empty', async () => {
    const { store, runs, stopped, print } = openDesk()
    const made = store.make(job)
    store.wait()
    expect(print()).toEqual({ step: 'waiting' })
    expect(stopped).toEqual([runs[0]!.run])
    await made
    await vi.advanceTimersByTimeAsync(1_000)
    expect(print()).toEqual({ step: 'waiting' })
  })
})
