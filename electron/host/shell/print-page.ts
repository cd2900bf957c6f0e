import * as z from 'zod'
import type { AppError, ErrorCode } from '#shared/app-error.ts'
import type { PaperProgress, PrintJob } from '#shared/contracts/paper-contract.ts'
import { MissingCharacterSchema, type MissingCharacter } from '#shared/paper/missing-characters.ts'
import { failed, ok, type Result } from '#shared/result.ts'

/** A page that says nothing new for so long has failed. */
export const SILENCE_LIMIT_MS = 60_000
/** How often the page is asked how far it is. */
const ASK_EVERY_MS = 50

/**
 * The address of the page that draws what a job asks for.
 *
 * The page reads the plan through the same API as the screen. On its root element it says in `data-print-done` and `data-print-total`
 * how many sheets it has laid out of how many, and then in `data-print-drawn` how many are drawn. When every page is drawn and the fonts are loaded it sets `data-print-state="ready"` there, and in `data-print-missing` what it could
 * not draw; where there is nothing to print, `"failed"` and in `data-print-error` the code of the error. The size of the paper is in its `@page` rules.
 */
export function printPageAddress(job: PrintJob): string {
  return `/print.html?${new URLSearchParams({ job: JSON.stringify(job) }).toString()}`
}

/** Who waits for a PDF: is told how far it is, and may not want it any more. */
export type PrintControl = { readonly signal: AbortSignal; readonly onProgress: (progress: PaperProgress) => void }

/** What the root element of the page says of itself: its `data-print-…`. */
export type PageWords = Readonly<Record<string, string | undefined>>

/** An expression that a shell evaluates in the page to have its `PageWords`. */
export const READ_PAGE_WORDS = '({ ...document.documentElement.dataset })'

/** What the page could not draw, once the page that `read` asks is ready to be printed; an error where it never will be, falls silent, or is no longer wanted. */
export async function waitForPages(
  read: () => Promise<PageWords>,
  { signal, onProgress }: PrintControl,
): Promise<Result<readonly MissingCharacter[], AppError>> {
  let [last, since] = ['', performance.now()]
  while (!signal.aborted) {
    const words = await read()
    if (words['printState'] === 'failed') return failed(printErrorOf(words['printError']))
    const [done, total] = [Number(words['printDone'] ?? 0), Number(words['printTotal'] ?? 0)]
    if (words['printState'] === 'ready') {
      onProgress({ step: 'writing', done: total, total })
      return ok(missingOf(words['printMissing']))
    }
    onProgress({ step: 'laying-out', done, total })
    const said = JSON.stringify(words)
    if (said !== last) [last, since] = [said, performance.now()]
    if (performance.now() - since > SILENCE_LIMIT_MS) return failed({ code: 'paper/failed' })
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
  }
  return failed({ code: 'paper/stopped' })
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

function missingOf(text: string | undefined): readonly MissingCharacter[] {
  return text === undefined ? [] : MissingSchema.parse(JSON.parse(text))
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
