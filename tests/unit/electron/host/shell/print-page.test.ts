import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  printPageAddress,
  SILENCE_LIMIT_MS,
  unlessStopped,
  waitForPages,
  type PageWords,
} from '#electron/host/shell/print-page.ts'
import type { PaperJob, PaperProgress } from '#shared/contracts/paper-contract.ts'
import { RecordIdSchema } from '#shared/domain/record/field.ts'
import { failed, ok } from '#shared/result.ts'

const job: PaperJob = {
  planId: RecordIdSchema.parse('01890a5d-ac96-774b-bcce-b302099a8057'),
  subject: { kind: 'sheet', sheet: 'kpi', owner: null },
  form: null,
  size: 'A3',
  lie: null,
  isProof: false,
}

describe('printPageAddress', () => {
  it('carries the whole job', () => {
    const address = new URL(printPageAddress(job), 'http://127.0.0.1')
    expect(address.pathname).toBe('/print.html')
    expect(JSON.parse(address.searchParams.get('job') ?? '')).toEqual(job)
  })
})

/** Waits for a page that says one of `words` after the other, and the last one for ever. */
function waitFor(words: readonly PageWords[], signal = new AbortController().signal) {
  const told: PaperProgress[] = []
  let at = 0
  const read = async () => words[Math.min(at++, words.length - 1)] ?? {}
  const control = { signal, onProgress: (progress: PaperProgress) => void told.push(progress) }
  return { result: waitForPages(read, control), told }
}

describe('waitForPages', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('tells how far the page is until it is ready', async () => {
    const pages = waitFor([
      {},
      { printDone: '1', printTotal: '3' },
      { printDone: '2', printTotal: '3' },
      { printDone: '2', printTotal: '3', printWritten: '0', printState: 'ready', printMissing: '[]' },
    ])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await pages.result).toEqual(ok({ missing: [], overflowing: [] }))
    expect(pages.told).toEqual([
      { step: 'laying-out', done: 0, total: 0 },
      { step: 'laying-out', done: 1, total: 3 },
      { step: 'laying-out', done: 2, total: 3 },
      { step: 'writing', done: 0, total: 3 },
    ])
  })

  it('hands on the cards that the page says do not fit', async () => {
    const overflowing = [{ owner: job.planId, name: '窓口業務の改革', page: 3, lines: 2 }]
    const pages = waitFor([{ printState: 'ready', printOverflowing: JSON.stringify(overflowing) }])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await pages.result).toEqual(ok({ missing: [], overflowing }))
  })

  it.each([
    ['paper/nothing-to-print', 'paper/nothing-to-print'],
    ['paper/no-such-sheet', 'paper/no-such-sheet'],
    ['plan/no-such-moment', 'plan/no-such-moment'],
    ['data/damaged', 'paper/failed'],
    [undefined, 'paper/failed'],
  ])('makes %s of a page that has failed %s', async (printError, code) => {
    const { result } = waitFor([{ printState: 'failed', printError }])
    expect(await result).toEqual(failed({ code }))
  })

  it('gives a page up that says nothing new for too long', async () => {
    const { result } = waitFor([{ printDone: '1', printTotal: '3' }])
    await vi.advanceTimersByTimeAsync(SILENCE_LIMIT_MS + 200)
    expect(await result).toEqual(failed({ code: 'paper/failed' }))
  })

  it('bears with a page that takes longer, as long as it goes on', async () => {
    const words = Array.from({ length: 3 * (SILENCE_LIMIT_MS / 50) }, (_, step) => ({
      printDone: String(Math.floor(step / 100)),
      printTotal: '999',
    }))
    const { result } = waitFor([...words, { printState: 'ready' }])
    await vi.advanceTimersByTimeAsync(4 * SILENCE_LIMIT_MS)
    expect(await result).toEqual(ok({ missing: [], overflowing: [] }))
  })

  it('asks no more once it is stopped', async () => {
    const abort = new AbortController()
    const { result, told } = waitFor([{ printDone: '1', printTotal: '3' }], abort.signal)
    await vi.advanceTimersByTimeAsync(100)
    abort.abort()
    await vi.advanceTimersByTimeAsync(100)
    expect(await result).toEqual(failed({ code: 'paper/stopped' }))
    const count = told.length
    await vi.advanceTimersByTimeAsync(1_000)
    expect(told.length).toBe(count)
  })
})

describe('unlessStopped', () => {
  it('is what the work comes to', async () => {
    expect(await unlessStopped(new AbortController().signal, Promise.resolve(ok(1)))).toEqual(ok(1))
  })

  it('does not wait for work that is not wanted any more, however it ends', async () => {
    const abort = new AbortController()
    const work = Promise.withResolvers<never>()
    const stopped = unlessStopped(abort.signal, work.promise)
    abort.abort()
    expect(await stopped).toEqual(failed({ code: 'paper/stopped' }))
    work.reject(new Error('the window is gone'))
    expect(await unlessStopped(abort.signal, work.promise)).toEqual(failed({ code: 'paper/stopped' }))
  })
})
