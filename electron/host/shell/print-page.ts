import * as z from 'zod'
import type { AppError } from '#shared/app-error.ts'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import { MissingCharacterSchema, type MissingCharacter } from '#shared/paper/missing-characters.ts'

/** A page that has not laid itself out by then has failed. */
export const PRINT_TIMEOUT_MS = 60_000

/**
 * The address of the page that draws what a job asks for.
 *
 * The page reads the plan through the same API as the screen. When every sheet of paper is laid out and the fonts are loaded it sets
 * `data-print-state="ready"` on its root element, and in `data-print-missing` what it could not draw; where there is nothing to print, `"failed"` and in `data-print-error` the
 * code of the error. The size of the paper is in its `@page` rules.
 */
export function printPageAddress(job: PaperJob): string {
  return `/print.html?${new URLSearchParams({ job: JSON.stringify(job) }).toString()}`
}

/** Why there is no paper; `code` is what the page left in `data-print-error`. */
export function printErrorOf(code: string | null): AppError {
  if (code === 'plan/not-found' || code === 'plan/no-such-moment' || code === 'paper/no-such-sheet') return { code }
  return { code: 'paper/failed' }
}

const MissingSchema = z.array(MissingCharacterSchema)

/** The characters that the page could not draw; `text` is what it left in `data-print-missing`. */
export function missingOf(text: string | null): readonly MissingCharacter[] {
  return text === null ? [] : MissingSchema.parse(JSON.parse(text))
}
