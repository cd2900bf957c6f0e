import './lib/no-compiled-schemas.ts'
import type { AppError } from '#shared/app-error.ts'
import { PaperJobSchema, type PaperJob } from '#shared/contracts/paper-contract.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findForm } from '#shared/paper/form/find-form.ts'
import { textsIn } from '#shared/paper/missing-characters.ts'
import { pageSetupOf, type PageSubject, type PaperFace } from '#shared/paper/page-setup.ts'
import { batchOf } from '#shared/paper/run/batch-of.ts'
import { bookOf } from '#shared/paper/run/book-of.ts'
import type { PrintRun } from '#shared/paper/run/print-run.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { comparisonSheetOf } from '#shared/sheets/comparison/comparison-sheet.ts'
import { planHeading } from '#shared/sheets/sheet-heading.ts'
import { dayText } from './lib/moment-text.ts'
import { pastText } from './messages/past-text.ts'
import { comparisonLayout } from './sheets/comparison-view.tsx'
import { loadPageFonts } from './paper/page-fonts.ts'
import { paperLayoutOf } from './paper/paper-layout.ts'
import { paperStampOf } from './paper/paper-stamp.ts'
import { readPrintedState, type PrintedState } from './paper/printed-state.ts'
import { replaceMissing } from './paper/replace-missing.ts'
import { drawRun } from './paper/run/draw-run.tsx'
import type { RunSheet } from './paper/run/run-sheet.ts'
import { runSheets, singleSheet, type RunSetting } from './paper/run/run-sheets.tsx'
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
  /** The states of the plan that they show. */
  readonly models: readonly PlanModel[]
}

/** Draws the sheets that the address asks for and tells the printer how far it is, when they are there, or why they never will be. */
async function print(): Promise<void> {
  const query = new URLSearchParams(window.location.search)
  const job = readJob(query.get('job') ?? '')
  const target = document.getElementById('root')
  if (job === null || target === null) return fail('paper/no-such-sheet')
  const read = await readDocument(job, dayText(dateOf(query.get('date'))))
  if (!read.ok) return fail(read.error.code)
  const { title, sheets, models } = read.value
  document.title = title
  const lacking = await loadPageFonts(textsIn(models), faceOf(models))
  tellProgress(0, sheets.length)
  await drawRun(sheets, {
    target,
    onProgress: (done) => tellProgress(done, sheets.length),
    onDrawn: (drawn) => {
      dataset['printDrawn'] = String(drawn)
    },
  })
  dataset['printMissing'] = JSON.stringify(replaceMissing(lacking, models))
  dataset['printState'] = 'ready'
}

/** The job that the address names; null where it names none. */
function readJob(text: string): PaperJob | null {
  try {
    return PaperJobSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

async function readDocument(job: PaperJob, today: string): Promise<Result<Document, AppError>> {
  const state = await readPrintedState(job.planId, job.seq)
  if (!state.ok) return state
  const { subject } = job
  if (subject.kind === 'comparison') return readComparison(job, state.value, today)
  const { model, name, isPresent, digest, standing } = state.value
  const stamp = paperStampOf(model, { digest, stateName: isPresent ? '' : name, standing, today })
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
  const { model, name, isPresent, digest, standing } = newer.value
  const names = { before: older.name, after: isPresent ? pastText.present : name }
  const layout = comparisonLayout(comparisonSheetOf(older.model, model, names))
  const stamp = paperStampOf(model, { digest, stateName: '', standing, today })
  const setting = { model, form: findForm(model, job.form), job, stamp, models: [older.model, model] }
  return ok(singleDocument(layout, { kind: 'comparison', owner: null }, setting))
}

type Single = RunSetting & Pick<Document, 'models'>

function singleDocument(layout: SheetLayout, page: PageSubject, { models, ...setting }: Single): Document {
  const { planTitle, sheetTitle } = layout.heading
  return { title: `${planTitle} ${sheetTitle}`, sheets: [singleSheet(layout, page, setting)], models }
}

function runDocument(run: PrintRun, setting: RunSetting): Document {
  const { planTitle } = planHeading(setting.model, '')
  const title = run.title === planTitle ? planTitle : `${planTitle} ${run.title}`
  return { title, sheets: runSheets(run, setting), models: [setting.model] }
}

/** The face of all pages: that of the newest state. */
function faceOf(models: readonly PlanModel[]): PaperFace {
  const model = models.at(-1)
  return model === undefined ? 'gothic' : pageSetupOf(model, { kind: 'front', owner: null }).face
}

/** The day that the address names, or today. */
function dateOf(text: string | null): Date {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) ? new Date() : date
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
