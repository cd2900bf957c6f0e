import * as z from 'zod'
import type { AppError, ErrorCode } from '#shared/app-error.ts'
import type { PaperProgress, PrintJob } from '#shared/contracts/paper-contract.ts'
import { MissingCharacterSchema } from '#shared/paper/missing-characters.ts'
import { OverflowingCardSchema } from '#shared/paper/overflowing-cards.ts'
import type { PrintReport } from '#shared/paper/print-report.ts'
import { PORTION_PAGES } from '#shared/paper/run/portions.ts'
import { failed, ok, type Result } from '#shared/result.ts'

/** A page that says nothing new for so long has failed. */
export const SILENCE_LIMIT_MS = 60_000
/** How often the page is asked how far it is. */
const ASK_EVERY_MS = 50

/**
 * The address of the page that draws what a job asks for, `portionPages` pages at a time.
 *
 * The page reads the plan through the same API as the screen. On its root element it says in `data-print-done` and `data-print-total`
 * how many sheets it has laid out of how many, and then in `data-print-drawn` how many are drawn, in `data-print-written` how many of them the printer has already. When a
 * portion of the pages is drawn, and the fonts are loaded, it sets `data-print-state="portion"` there and waits for `NEXT_PORTION`; with the last one, `"ready"`, in
 * `data-print-missing` what it could not draw, and in `data-print-overflowing` the cards that do not fit; where there is nothing to print, `"failed"` and in `data-print-error` the
 * code of the error. The size of the paper is in its `@page` rules.
 */
export function printPageAddress(job: PrintJob, portionPages = PORTION_PAGES): string {
  const query = new URLSearchParams({ job: JSON.stringify(job), portion: String(portionPages) })
  return `/print.html?${query.toString()}`
}

/** As many pages in a portion as there are. */
export const IN_ONE = Number.MAX_SAFE_INTEGER

/** Who waits for a PDF: is told how far it is, and may not want it any more. */
export type PrintControl = { readonly signal: AbortSignal; readonly onProgress: (progress: PaperProgress) => void }

/** What the root element of the page says of itself: its `data-print-…`. */
export type PageWords = Readonly<Record<string, string | undefined>>

/** An expression that a shell evaluates in the page to have its `PageWords`. */
export const READ_PAGE_WORDS = '({ ...document.documentElement.dataset })'

/** What is said of all pages once the last portion of them is drawn; null where more are to come. */
export type DrawnPortion = PrintReport | null

/** Pages that are ready to be printed, once the page that `read` asks has drawn them; an error where it never will, falls silent, or is no longer wanted. */
export async function waitForPages(
  read: () => Promise<PageWords>,
  { signal, onProgress }: PrintControl,
): Promise<Result<DrawnPortion, AppError>> {
  let [last, since] = ['', performance.now()]
  while (!signal.aborted) {
    const words = await read()
    if (words['printState'] === 'failed') return failed(printErrorOf(words['printError']))
    onProgress(progressOf(words))
    if (words['printState'] === 'portion') return ok(null)
    if (words['printState'] === 'ready') return ok(reportOf(words))
    const said = JSON.stringify(words)
    if (said !== last) [last, since] = [said, performance.now()]
    if (performance.now() - since > SILENCE_LIMIT_MS) return failed({ code: 'paper/failed' })
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
  }
  return failed({ code: 'paper/stopped' })
}

/** The states in which pages are there to be printed. */
const DRAWN_STATES: readonly (string | undefined)[] = ['portion', 'ready']

/** The drawing of the first portion counts as laying out: it takes little time beside that. */
function progressOf({ printDone, printTotal, printWritten, printState }: PageWords): PaperProgress {
  const [written, total] = [Number(printWritten ?? 0), Number(printTotal ?? 0)]
  const isWriting = written > 0 || DRAWN_STATES.includes(printState)
  return isWriting
    ? { step: 'writing', done: written, total }
    : { step: 'laying-out', done: Number(printDone ?? 0), total }
}

/** What `work` comes to, or `paper/stopped` as soon as nobody wants it any more. What it makes then is dropped. */
export function unlessStopped<T>(
  signal: AbortSignal,
  work: Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const { promise: stopped, resolve } = Promise.withResolvers<Result<T, AppError>>()
  const stop = () => resolve(failed({ code: 'paper/stopped' }))
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop, { once: true })
  return Promise.race([stopped, work]).finally(() => signal.removeEventListener('abort', stop))
}

const MissingSchema = z.array(MissingCharacterSchema)
const OverflowingSchema = z.array(OverflowingCardSchema)

function reportOf({ printMissing = '[]', printOverflowing = '[]' }: PageWords): PrintReport {
  return {
    missing: MissingSchema.parse(JSON.parse(printMissing)),
    overflowing: OverflowingSchema.parse(JSON.parse(printOverflowing)),
  }
}

/** What a page may say is the matter; anything else is a failure of the program. */
const PAGE_ERRORS = [
  'plan/not-found',
  'plan/no-such-moment',
  'paper/no-such-sheet',
  'paper/nothing-to-print',
  'ledger/not-found',
  'key/not-found',
] as const satisfies readonly ErrorCode[]

function printErrorOf(code: string | undefined): AppError {
  return { code: PAGE_ERRORS.find((known) => known === code) ?? 'paper/failed' }
}
