import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { findBrowser } from '#electron/web/find-browser.mjs'
import type { PaperProgress } from '#shared/contracts/paper-contract.ts'
import type { PaperSubject } from '#shared/paper/paper-subject.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import { batchOf, type CardsWanted } from '#shared/paper/run/batch-of.ts'
import { bookOf } from '#shared/paper/run/book-of.ts'
import { headingsOf, type PrintRun } from '#shared/paper/run/print-run.ts'
import { failed } from '#shared/result.ts'
import { expectBundledFonts } from '../../helpers/expect-printed.ts'
import { listDescendants, stillRunning } from '../../helpers/list-descendants.ts'
import { openPrinter, type PrintedPdf, type Printer } from '../../helpers/open-printer.ts'
import { readWays, type OutlineEntry, type PageLink } from '../../helpers/paper/read-ways.ts'
import { hasPoppler, withoutBlanks } from '../../helpers/read-pdf.ts'

const plans = readSamplePlans()
const models = plans.map(createPlanModel)
const modelOf = (town: string) => models.find(({ municipality: { fields } }) => fields.name === town)!
const izunokuni = modelOf('伊豆の国市')
const section = izunokuni.list('section').find(({ fields }) => fields.name === '市民課')!.id
const OF_SECTION: CardsWanted = { section, measure: null, isDelayed: false }

type Case = { readonly name: string; readonly model: PlanModel; readonly subject: PaperSubject; readonly run: PrintRun }

const bookCase = (town: string): Case => {
  const model = modelOf(town)
  return { name: `the book of ${town}`, model, subject: { kind: 'book' }, run: bookOf(model, findForm(model, null)) }
}

const cases: readonly Case[] = [
  bookCase('福山市'),
  bookCase('島田市'),
  {
    name: 'the cards of one section of 伊豆の国市',
    model: izunokuni,
    subject: { kind: 'batch', ...OF_SECTION },
    run: batchOf(izunokuni, findForm(izunokuni, null), OF_SECTION)!,
  },
]

describe.skipIf(findBrowser() === null || !hasPoppler())('books and batches, where a browser and poppler are', () => {
  let printer: Printer
  beforeAll(async () => {
    printer = await openPrinter(plans)
  })
  afterAll(() => printer.close())

  it.each(cases)('$name is found through as its contents say', async ({ model, subject, run }) => {
    const pdf = await printer.print({ planId: model.plan.id, subject })
    const { outline, links } = await readWays(pdf.file)
    const headings = headingsOf(run)
    expectBundledFonts(pdf)
    expectNumberedPages(pdf)

    const contents = contentsOf(pdf, links, headings.length)
    expect(contents.map(({ title }) => title)).toEqual(headings.map(({ title }) => withoutBlanks(title)))
    expect(contents.filter(({ number, to }) => number !== to)).toEqual([])
    expect(contents.filter(({ to, title }) => !stands(pdf, to, title))).toEqual([])

    expectOneTitle(outline, run)
    const listed = belowTitle(outline)
    expect(listed.map(({ depth }) => depth)).toEqual(headings.map(({ depth }) => depth))
    expect(listed.map(({ page }) => page)).toEqual(contents.map(({ number }) => number))
    const differing = listed.filter(({ title }, rank) => !isSameName(headings[rank]!.title, title))
    expect(differing).toEqual([])
  })

  it('says that there is nothing to print where no card is what was asked for', async () => {
    const subject = { kind: 'batch', ...OF_SECTION, isDelayed: true } as const
    expect(await printer.attempt({ planId: izunokuni.plan.id, subject })).toEqual(
      failed({ code: 'paper/nothing-to-print' }),
    )
  })

  it('ends a book that is stopped while its sheets are laid out, with the browser', async () => {
    const abort = new AbortController()
    const told: PaperProgress[] = []
    let started: readonly number[] = []
    const before = listDescendants()
    const onProgress = (progress: PaperProgress) => {
      told.push(progress)
      if (progress.total === 0 || abort.signal.aborted) return
      started = listDescendants().filter((pid) => !before.includes(pid))
      abort.abort()
    }
    const planId = modelOf('三島市').plan.id
    const made = await printer.attempt({ planId, subject: { kind: 'book' } }, { signal: abort.signal, onProgress })
    expect(made).toEqual(failed({ code: 'paper/stopped' }))
    expect(told.filter(({ step }) => step === 'writing')).toEqual([])
    expect(started.length).toBeGreaterThan(0)
    expect(stillRunning(started)).toEqual([])
  })
})

/** Each page says which one of how many it is. */
function expectNumberedPages({ pages }: PrintedPdf): void {
  const count = String(pages.length)
  const silent = pages.filter(
    ({ text }, index) => !new RegExp(`照合[0-9a-f]{4}-[0-9a-f]{4}${String(index + 1)}/${count}`).test(text),
  )
  expect(silent).toEqual([])
}

type ContentsLine = { readonly title: string; readonly number: number; readonly to: number }

/** The first `count` lines that lead to pages, as they are read: the title, the page that the line names, the page to which it leads. */
function contentsOf({ pages }: PrintedPdf, links: readonly PageLink[], count: number): readonly ContentsLine[] {
  return links.slice(0, count).map(({ from, to, top, bottom }) => {
    const words = pages[from - 1]!.words.filter((word) => middleOf(word) > top && middleOf(word) < bottom)
    const texts = words.map(({ text }) => text)
    return { title: texts.slice(0, -1).join(''), number: Number(texts.at(-1)), to }
  })
}

function middleOf({ top, bottom }: { readonly top: number; readonly bottom: number }): number {
  return (top + bottom) / 2
}

/** Whether the name in a line of the contents stands on a page: its number may stand in a cell of its own. */
function stands({ pages }: PrintedPdf, page: number, title: string): boolean {
  const text = pages[page - 1]?.text ?? ''
  return text.includes(title) || text.includes(withoutNumber(title))
}

/** Without what stands before the name in the contents: 基本方針1, 1-1, 第2章, ①. */
function withoutNumber(title: string): string {
  return title.replace(/^\D{0,6}\d[\d\-－.]*章?/, '')
}

/**
 * Whether the outline says what a line of the contents does, blank for blank: the number may be missing there, and the word for its level may stand
 * before it.
 */
function isSameName(line: string, title: string): boolean {
  return line === title || line.endsWith(` ${title}`) || title.endsWith(` ${line}`)
}

/** The title of the run is the only one of its level, around everything else, and no heading stands there twice. */
function expectOneTitle(outline: readonly OutlineEntry[], run: PrintRun): void {
  expect(outline.filter(({ depth }) => depth === 0).map(({ title }) => withoutBlanks(title))).toEqual([
    withoutBlanks(run.title),
  ])
  const places = outline.map(({ title, page, depth }) => `${String(page)} ${String(depth)} ${title}`)
  expect(new Set(places).size).toBe(places.length)
}

/** What the contents list: not the title of the run, nor the contents themselves. */
function belowTitle(outline: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return outline
    .filter(({ depth, title }) => depth > 0 && title !== '目次')
    .map((entry) => ({ ...entry, depth: entry.depth - 1 }))
}
