import assert from 'node:assert/strict'
import { paperLayoutOf } from '#renderer/paper/paper-layout.ts'
import { dayStamp } from '#renderer/paper/paper-stamp.ts'
import { runSheets } from '#renderer/paper/run/run-sheets.tsx'
import { labelKey } from '#renderer/sheets/frame/head-label.tsx'
import type { SheetLayout } from '#renderer/sheets/sheet-layout.ts'
import type { PaperJob } from '#shared/contracts/paper-contract.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import { pageSetupOf, paperExtent, type PageSetup, type PageSubject } from '#shared/paper/page-setup.ts'
import { NO_PLACES } from '#shared/paper/run/page-places.ts'
import type { PrintRun, RunPart } from '#shared/paper/run/print-run.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { expectBundledFonts } from '../expect-printed.ts'
import { overlappingWords, withoutBlanks, type PdfPage } from '../read-pdf.ts'
import type { DrawnPage } from './drawn-pages.ts'
import { drawEndless } from './endless-sheet.tsx'
import { expectPagesOf, type NumberedPage } from './expect-pages.ts'
import { expectSameWords } from './expect-same-words.ts'
import { cardTexts, footTexts, modelTexts } from './model-texts.ts'
import type { Printed } from './print-room.ts'

type SheetJob = Pick<PaperJob, 'form' | 'size' | 'lie'>

/** The sheet as it is printed; one that the plan does not have is a fault of the test. */
function paperLayout(model: PlanModel, sheet: SheetChoice, { form }: Pick<SheetJob, 'form'>): SheetLayout {
  const layout = paperLayoutOf(model, findForm(model, form), sheet)
  assert.ok(layout !== null, 'the plan has the sheet')
  return layout
}

/** Fails unless a layout draws the texts of its view model in their order, each once, and under a key of its own. */
export function expectAllDrawn(model: PlanModel, sheet: SheetChoice, job: Pick<SheetJob, 'form'>): void {
  const layout = paperLayout(model, sheet, job)
  expectTextsDrawn(model, layout, modelTexts(model, sheet, job.form))
}

/** The same for a layout that is there, `said` being null where its own tests say what it shows. */
function expectTextsDrawn(model: PlanModel, layout: SheetLayout, said: readonly string[] | null): void {
  const drawn = drawEndless(layout)
    .blocks.flatMap(({ texts }) => texts)
    .filter(({ key }) => key !== null && !isLabel(key))
  const sharedKeys = [...Map.groupBy(drawn, ({ key }) => key).values()].filter((texts) => texts.length > 1)
  assert.deepEqual(sharedKeys, [], 'texts under the key of another')
  if (said === null) return
  const foot = layout.footWidth === undefined ? [] : footTexts(model, layout.blocks)
  assert.equal(drawn.map(({ text }) => text).join(''), withoutBlanks([...said, ...foot].join('')))
}

/**
 * Fails unless a printed sheet is the sheet of the plan: what its view model says is drawn, what is drawn is on the pages, and what is on
 * the pages is in the PDF, each step letter by letter and in order, nothing lost, doubled, cut off, covered or outside of the margins.
 */
export function expectOnPaper(
  printed: Printed,
  { model, sheet, job }: { readonly model: PlanModel; readonly sheet: SheetChoice; readonly job: SheetJob },
): void {
  expectAllDrawn(model, sheet, job)
  expectPagesOf([drawEndless(paperLayout(model, sheet, job))], numbered(printed.drawn))
  expectSameWords(printed)
  expectBundledFonts(printed.pdf)
  expectPlaces(
    printed,
    printed.drawn.map(() => setupOf(model, sheet, job)),
  )
}

type PrintedRun = { readonly model: PlanModel; readonly run: PrintRun; readonly job: PaperJob }

/**
 * The same for a book or a batch: every sheet of it on pages of its own, in order. On which page a line of the contents says that its heading stands is
 * read in tests of their own.
 */
export function expectRunOnPaper(printed: Printed, { model, run, job }: PrintedRun): void {
  const form = findForm(model, job.form)
  const sheets = runSheets(run, { model, form, job, stamp: dayStamp('') }).map(({ sheetAt }) => sheetAt(NO_PLACES))
  for (const [index, { part }] of run.items.entries()) {
    const { layout } = sheets[index]!
    if (part.kind === 'cards') expectTextsDrawn(model, layout, cardTexts(model, form, part.owners))
    if (part.kind === 'sheet') expectTextsDrawn(model, layout, modelTexts(model, part.choice, job.form))
  }
  const counts = expectPagesOf(
    sheets.map(({ layout, title }) => drawEndless(layout, title)),
    numbered(printed.drawn.map(withoutPlaces)),
  )
  expectSameWords(printed)
  expectBundledFonts(printed.pdf)
  expectPlaces(
    printed,
    run.items.flatMap(({ part }, index) => Array<PageSetup>(counts[index]!).fill(setupOf(model, subjectOf(part), job))),
  )
}

/** A page of contents without the numbers of pages in its lines. */
function withoutPlaces(page: DrawnPage): DrawnPage {
  const isContents = page.texts.some(({ key }) => key?.startsWith('contents ') ?? false)
  if (!isContents) return page
  return {
    ...page,
    texts: page.texts.filter(({ zone, key, text }) => zone !== 'body' || key !== null || !/^\d+$/.test(text)),
  }
}

function subjectOf(part: RunPart): PageSubject {
  switch (part.kind) {
    case 'title':
    case 'contents':
    case 'divider':
      return { kind: 'front', owner: null }
    case 'cards':
      return { kind: 'card', owner: null }
    case 'sheet':
      return part.choice
  }
}

/** What says what a text is: the view models of the sheets hold it beside the texts. */
function isLabel(key: string): boolean {
  return key.startsWith(labelKey(''))
}

export function numbered(pages: readonly DrawnPage[]): readonly NumberedPage[] {
  return pages.map((page, index) => ({ page, number: index + 1, total: pages.length }))
}

function setupOf(model: PlanModel, subject: PageSubject, job: SheetJob): PageSetup {
  const usual = subject.kind === 'card' ? findForm(model, job.form) : { size: null, lie: null }
  return pageSetupOf(model, subject, { size: job.size ?? usual.size, lie: job.lie ?? usual.lie })
}

/** Fails unless each page has the size of its setup and all its words beside each other between the margins, none of them cut off. */
export function expectPlaces({ drawn, pdf }: Pick<Printed, 'drawn' | 'pdf'>, setups: readonly PageSetup[]): void {
  assert.equal(pdf.pages.length, setups.length)
  for (const [index, setup] of setups.entries()) {
    const page = pdf.pages[index]!
    const { width, height } = paperExtent(setup)
    const name = `page ${String(index + 1)}`
    assert.equal(page.size, `${String(width)}x${String(height)}`, name)
    assert.deepEqual(drawn[index]?.faults, [], `texts that are cut off on ${name}`)
    assert.deepEqual(overlappingWords(page), [], `words on each other on ${name}`)
    assert.deepEqual(wordsInMargins(page, setup), [], `words in the margins of ${name}`)
  }
}

const POINTS_PER_MM = 72 / 25.4
/** The box of a word is as high as its font, which is more than its line. */
const TOLERANCE_POINTS = 3

function wordsInMargins({ words, width, height }: PdfPage, { margins }: PageSetup): readonly string[] {
  const [top, right, bottom, left] = [margins.top, margins.right, margins.bottom, margins.left].map(
    (millimetres) => millimetres * POINTS_PER_MM - TOLERANCE_POINTS,
  ) as [number, number, number, number]
  return words
    .filter((word) => word.left < left || word.top < top || word.right > width - right || word.bottom > height - bottom)
    .map(({ text }) => text)
}
