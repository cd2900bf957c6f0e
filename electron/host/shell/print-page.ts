import type { AppError } from '#shared/app-error.ts'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'

/** A page that has not laid itself out by then has failed. */
export const PRINT_TIMEOUT_MS = 60_000

/**
 * The address of the page that draws a sheet for the printer.
 *
 * The page reads the plan through the same API as the screen. When every sheet of paper is laid out and the fonts are loaded it sets
 * `data-print-state="ready"` on its root element; where there is nothing to print, `"failed"` and in `data-print-error` the
 * code of the error. The size of the paper is in its `@page` rules.
 */
export function printPageAddress(job: PaperJob): string {
  const query = new URLSearchParams({ planId: job.planId, sheet: job.sheet, paper: job.paper })
  if (job.owner !== null) query.set('owner', job.owner)
  if (job.seq !== undefined) query.set('seq', String(job.seq))
  if (job.newSeq !== undefined) query.set('newSeq', String(job.newSeq))
  return `/print.html?${query.toString()}`
}

/** Why there is no paper; `code` is what the page left in `data-print-error`. */
export function printErrorOf(code: string | null): AppError {
  if (code === 'plan/not-found' || code === 'plan/no-such-moment' || code === 'paper/no-such-sheet') return { code }
  return { code: 'paper/failed' }
}
