import './lib/no-compiled-schemas.ts'
import * as z from 'zod'
import type { AppError } from '#shared/app-error.ts'
import {
  isOfficeJob,
  PrintJobSchema,
  type OfficeJob,
  type PaperJob,
  type PrintJob,
} from '#shared/contracts/paper-contract.ts'
import { writeDay } from '#shared/domain/fiscal-period/write-day.ts'
import { japanDay } from '#shared/domain/japan-time/japan-day.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { findForm } from '#shared/domain/form/find-form.ts'
import { missingCharactersOn, textsIn, type PrintedPiece } from '#shared/paper/missing-characters.ts'
import { overflowingCards } from '#shared/paper/overflowing-cards.ts'
import { pageSetupOf, type PageSubject, type PaperFace } from '#shared/paper/page-setup.ts'
import { batchOf } from '#shared/paper/run/batch-of.ts'
import { bookOf } from '#shared/paper/run/book-of.ts'
import { NEXT_PORTION, PORTION_PAGES, portionsOf } from '#shared/paper/run/portions.ts'
import type { PrintRun } from '#shared/paper/run/print-run.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { comparisonSheetOf } from '#shared/sheets/comparison/comparison-sheet.ts'
import { textsOnTable } from '#shared/sheets/office/office-table.ts'
import { planHeading } from '#shared/sheets/sheet-heading.ts'
import type { TableSheet } from '#shared/sheets/tables/table-sheet.ts'
import { getApi } from './lib/api.ts'
import { pastText } from './messages/past-text.ts'
import { comparisonLayout } from './sheets/comparison-view.tsx'
import { loadPageFonts } from './paper/page-fonts.ts'
import { readOfficeSheet, readUnansweredSheet } from './paper/office-sheet.ts'
import { pageLook } from './paper/page-look.ts'
import { paperLayoutOf } from './paper/paper-layout.ts'
import { dayStamp, paperStampOf, type PaperStamp } from './paper/paper-stamp.ts'
import { readPrintedState, type PrintedState } from './paper/printed-state.ts'
import { replaceMissing } from './paper/replace-missing.ts'
import { drawPortion, layOutRun, type LaidOutRun } from './paper/run/draw-run.tsx'
import type { RunSheet } from './paper/run/run-sheet.ts'
import { runSheets, sheetAlone, singleSheet, type RunSetting } from './paper/run/run-sheets.tsx'
import { officeLayout } from './sheets/office-layout.ts'
import type { SheetLayout } from './sheets/sheet-layout.ts'
import './app/base.css'
import './sheets/sheets.css'
import './paper/paper.css'
import './paper/run/run.css'

const { dataset } = document.documentElement

/** What the job asks for as sheets, and what their document is called. */
type Document = {
  readonly title: string
  readonly sheets: readonly RunSheet[]
  /** The states of the plan that they show; none of a paper of the office that is not about one plan. */
  readonly models: readonly PlanModel[]
  /** Every text that can stand on them. */
  readonly texts: Iterable<string>
}

/** Draws the sheets that the address asks for and tells the printer how far it is, when they are there, or why they never will be. */
async function print(): Promise<void> {
  const query = new URLSearchParams(window.location.search)
  const job = readJob(query.get('job') ?? '')
  const target = document.getElementById('root')
  if (job === null || target === null) return fail('paper/no-such-sheet')
  const read = await readDocument(job, writeDay(dayOf(query.get('date')), 'era'))
  if (!read.ok) return fail(read.error.code)
  const { title, sheets, models, texts } = read.value
  document.title = title
  const lacking = await loadPageFonts(texts, faceOf(models))
  tellProgress(0, sheets.length)
  const run = await layOutRun(sheets, { target, onProgress: (done) => tellProgress(done, sheets.length) })
  const pieces = await drawPortions(run, { target, lacking, size: Number(query.get('portion') ?? PORTION_PAGES) })
  const model = models.at(-1)
  dataset['printOverflowing'] = JSON.stringify(model === undefined ? [] : overflowingCards(model, run.overflows))
  dataset['printMissing'] = JSON.stringify(missingCharactersOn(pieces, lacking, models))
  dataset['printState'] = 'ready'
}

type Drawing = {
  readonly target: HTMLElement
  readonly lacking: ReadonlySet<string>
  /** How many pages are drawn at a time. */
  readonly size: number
}

/** Draws one portion of the pages after the other, each once the printer has the one before. Gives the texts in which 〓 stands. */
async function drawPortions(run: LaidOutRun, { target, lacking, size }: Drawing): Promise<readonly PrintedPiece[]> {
  const portions = portionsOf(
    run.sheets.map(({ pages }) => pages.length),
    size,
  )
  const pieces: PrintedPiece[] = []
  for (const [index, portion] of portions.entries()) {
    if (index > 0) await nextPortionAsked()
    dataset['printWritten'] = String(portion[0]?.sheet ?? 0)
    const onProgress = (drawn: number) => {
      dataset['printDrawn'] = String(drawn)
    }
    await drawPortion(run, portion, { target, onProgress })
    pieces.push(...replaceMissing(lacking, index * size))
  }
  return pieces
}

/** Tells the printer that a portion of the pages is there, and waits until it asks for the next one. */
function nextPortionAsked(): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      dataset['printState'] = 'drawing'
      resolve()
    }
    document.addEventListener(NEXT_PORTION, goOn, { once: true })
    dataset['printState'] = 'portion'
  })
}

/** The job that the address names; null where it names none. */
function readJob(text: string): PrintJob | null {
  try {
    return PrintJobSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function readDocument(job: PrintJob, today: string): Promise<Result<Document, AppError>> {
  return isOfficeJob(job) ? readOfficePaper(job, today) : readPlanDocument(job, today)
}

async function readOfficePaper(job: OfficeJob, today: string): Promise<Result<Document, AppError>> {
  const { office } = job
  if (office.kind === 'unanswered') return readUnanswered(job, office.plan, today)
  const sheet = await readOfficeSheet(getApi(), office)
  return sheet.ok ? ok(officeDocument(sheet.value, { job, model: null, stamp: dayStamp(today) })) : sheet
}

/** 未提出一覧 speaks of the plan as it stands, and its foot says in which state that is. */
async function readUnanswered(job: OfficeJob, planId: RecordId, today: string): Promise<Result<Document, AppError>> {
  const state = await readPrintedState(planId, undefined)
  if (!state.ok) return state
  const { model } = state.value
  const sheet = await readUnansweredSheet(getApi(), model)
  if (!sheet.ok) return sheet
  const stamp = paperStampOf(model, { ...state.value, stateName: '', today })
  return ok(officeDocument(sheet.value, { job, model, stamp }))
}

type OfficeSetting = {
  readonly job: OfficeJob
  /** The plan that the paper is about and whose 用紙の設定 it has; null where that is none. */
  readonly model: PlanModel | null
  readonly stamp: PaperStamp
}

function officeDocument(sheet: TableSheet, { job, model, stamp }: OfficeSetting): Document {
  const { kind } = job.office
  const page = pageLook(pageSetupOf(model, { kind: `office-${kind}`, owner: null }, job), job)
  const layout = officeLayout(kind, sheet)
  const { planTitle, sheetTitle } = layout.heading
  const models = model === null ? [] : [model]
  return {
    title: [planTitle, sheetTitle].filter(Boolean).join(' '),
    sheets: [sheetAlone(layout, page, stamp)],
    models,
    texts: [...textsOnTable(sheet), ...textsIn(models)],
  }
}

async function readPlanDocument(job: PaperJob, today: string): Promise<Result<Document, AppError>> {
  const state = await readPrintedState(job.planId, job.seq)
  if (!state.ok) return state
  const { subject } = job
  if (subject.kind === 'comparison') return readComparison(job, state.value, today)
  const { model, name, isPresent } = state.value
  const stamp = paperStampOf(model, { ...state.value, stateName: isPresent ? '' : name, today })
  const form = findForm(model, job.form)
  const setting = { model, form, job, stamp }
  switch (subject.kind) {
    case 'sheet': {
      const choice = { kind: subject.sheet, owner: subject.owner }
      const layout = paperLayoutOf(model, form, choice)
      if (layout === null) return failed({ code: 'paper/no-such-sheet' })
      return ok(singleDocument(layout, choice, { ...setting, models: [model] }))
    }
    case 'batch': {
      const batch = batchOf(model, form, subject)
      return batch === null ? failed({ code: 'paper/nothing-to-print' }) : ok(runDocument(batch, setting))
    }
    case 'book':
      return ok(runDocument(bookOf(model, form), setting))
  }
}

/** 新旧対照表 names both of its states above its columns; the foot has the digest of the newer one. */
async function readComparison(job: PaperJob, older: PrintedState, today: string): Promise<Result<Document, AppError>> {
  const newer = await readPrintedState(job.planId, job.newSeq)
  if (!newer.ok) return newer
  const { model, name, isPresent } = newer.value
  const names = { before: older.name, after: isPresent ? pastText.present : name }
  const layout = comparisonLayout(comparisonSheetOf(older.model, model, names))
  const stamp = paperStampOf(model, { ...newer.value, stateName: '', today })
  const setting = { model, form: findForm(model, job.form), job, stamp, models: [older.model, model] }
  return ok(singleDocument(layout, { kind: 'comparison', owner: null }, setting))
}

type Single = RunSetting & Pick<Document, 'models'>

function singleDocument(layout: SheetLayout, page: PageSubject, { models, ...setting }: Single): Document {
  const { planTitle, sheetTitle } = layout.heading
  const sheets = [singleSheet(layout, page, setting)]
  return { title: `${planTitle} ${sheetTitle}`, sheets, models, texts: textsIn(models) }
}

function runDocument(run: PrintRun, setting: RunSetting): Document {
  const { planTitle } = planHeading(setting.model, '')
  const title = run.title === planTitle ? planTitle : `${planTitle} ${run.title}`
  const models = [setting.model]
  return { title, sheets: runSheets(run, setting), models, texts: textsIn(models) }
}

/** The face of all pages: that of the newest state. */
function faceOf(models: readonly PlanModel[]): PaperFace {
  const model = models.at(-1)
  return model === undefined ? 'gothic' : pageSetupOf(model, { kind: 'front', owner: null }).face
}

/** The day that the address names, or today's in Japan. */
function dayOf(text: string | null): string {
  const named = z.iso.date().safeParse(text)
  return named.success ? named.data : japanDay(new Date().toISOString())
}

function tellProgress(done: number, total: number): void {
  dataset['printDone'] = String(done)
  dataset['printTotal'] = String(total)
}

function fail(code: string): void {
  dataset['printError'] = code
  dataset['printState'] = 'failed'
}

print().catch(() => fail('paper/failed'))
