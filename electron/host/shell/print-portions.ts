import type { AppError } from '#shared/app-error.ts'
import { NEXT_PORTION } from '#shared/paper/run/portions.ts'
import { ok, type Result } from '#shared/result.ts'
import { createPdfJoiner } from '../pdf/pdf-joiner.ts'
import type { Printed } from './make-pdf.ts'
import { READ_PAGE_WORDS, waitForPages, type PageWords, type PrintControl } from './print-page.ts'

/** The page that draws, in a shell's browser. */
export type DrawingPage = {
  /** What an expression comes to in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** What the page shows as a PDF. */
  readonly print: () => Promise<Uint8Array>
  /** Has the browser give back the memory of what the page does not show any more. */
  readonly forget: () => Promise<void>
}

const ASK_FOR_NEXT = `document.dispatchEvent(new Event('${NEXT_PORTION}'))`

/**
 * Prints what a page draws, one portion after the other, and gives all of them as one PDF: that of the browser itself where there is only one. While
 * the page draws the next portion, the one before is joined to the others. Left to itself a browser holds several portions, and the probes of some hundred
 * sheets: it is told to forget them before it prints and while it lays out.
 */
export async function printPortions(page: DrawingPage, control: PrintControl): Promise<Result<Printed, AppError>> {
  const read = createReader(page)
  const joiner = createPdfJoiner()
  for (let isFirst = true; ; isFirst = false) {
    const drawn = await waitForPages(read, control)
    if (!drawn.ok) return drawn
    const report = drawn.value
    const isOnly = report !== null && isFirst
    if (!isOnly) await page.forget()
    const part = await page.print()
    if (isOnly) return ok({ bytes: part, ...report })
    if (report === null) await page.evaluate(ASK_FOR_NEXT)
    joiner.add(part)
    if (report !== null) return ok({ bytes: joiner.end(), ...report })
  }
}

/** The browser forgets the probes of so many sheets at a time. */
const SHEETS_UNTIL_FORGOTTEN = 100

/** Asks the page how far it is, and has it forget what it has laid out since. */
function createReader(page: DrawingPage): () => Promise<PageWords> {
  let forgotten = 0
  return async () => {
    const words = (await page.evaluate(READ_PAGE_WORDS)) as PageWords
    const done = Number(words['printDone'] ?? 0)
    if (done - forgotten >= SHEETS_UNTIL_FORGOTTEN) {
      forgotten = done
      await page.forget()
    }
    return words
  }
}
