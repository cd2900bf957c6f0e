import './lib/no-compiled-schemas.ts'
import { createRoot } from 'react-dom/client'
import type { AppError } from '#shared/app-error.ts'
import { PaperJobSchema, type PaperJob } from '#shared/contracts/paper-contract.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { textsIn } from '#shared/paper/missing-characters.ts'
import { NO_WISH, pageSetupOf, type PageSetup } from '#shared/paper/page-setup.ts'
import { findForm } from '#shared/paper/form/find-form.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { comparisonSheetOf } from '#shared/sheets/comparison/comparison-sheet.ts'
import { dayText } from './lib/moment-text.ts'
import { pastText } from './messages/past-text.ts'
import { comparisonLayout } from './sheets/comparison-view.tsx'
import { loadPageFonts } from './paper/page-fonts.ts'
import { paperLayoutOf } from './paper/paper-layout.ts'
import { PaperSheet } from './paper/paper-sheet.tsx'
import { replaceMissing } from './paper/replace-missing.ts'
import { pageLook, type PageLook } from './paper/page-look.ts'
import { paperStampOf, type PaperStamp } from './paper/paper-stamp.ts'
import { readPrintedState, type PrintedState } from './paper/printed-state.ts'
import type { SheetLayout } from './sheets/sheet-layout.ts'
import './app/base.css'

const { dataset } = document.documentElement

/** Draws the sheet that the address asks for and tells the printer when it is there, or why it never will be. */
async function print(): Promise<void> {
  const query = new URLSearchParams(window.location.search)
  const job = readJob(query.get('job') ?? '')
  if (job === null) return fail('paper/no-such-sheet')
  const sheet = await readSheet(job, dayText(dateOf(query.get('date'))))
  if (!sheet.ok) return fail(sheet.error.code)
  const { models, setup } = sheet.value
  const lacking = await loadPageFonts(textsIn(models), setup.face)
  draw(sheet.value, {
    page: pageLook(setup, job),
    onLaidOut: () => {
      dataset['printMissing'] = JSON.stringify(replaceMissing(lacking, models))
      dataset['printState'] = 'ready'
    },
  })
}

/** The job that the address names; null where it names none. */
function readJob(text: string): PaperJob | null {
  try {
    return PaperJobSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** What is drawn, on what page, what the foot of it says, and the states of the plan that it shows. */
type PrintedSheet = {
  readonly layout: SheetLayout
  readonly setup: PageSetup
  readonly stamp: PaperStamp
  readonly models: readonly PlanModel[]
}

async function readSheet(job: PaperJob, today: string): Promise<Result<PrintedSheet, AppError>> {
  const state = await readPrintedState(job.planId, job.seq)
  if (!state.ok) return state
  if (job.subject.kind === 'comparison') return readComparison(job, state.value, today)
  if (job.subject.kind !== 'sheet') return failed({ code: 'paper/no-such-sheet' })
  const { model, name, isPresent, digest } = state.value
  const { sheet, owner } = job.subject
  const form = findForm(model, job.form)
  const layout = paperLayoutOf(model, form, { kind: sheet, owner })
  if (layout === null) return failed({ code: 'paper/no-such-sheet' })
  const usual = sheet === 'card' ? form : NO_WISH
  const setup = pageSetupOf(model, { kind: sheet, owner }, { size: job.size ?? usual.size, lie: job.lie ?? usual.lie })
  const stamp = paperStampOf(model, { digest, stateName: isPresent ? '' : name, today })
  return ok({ layout, setup, stamp, models: [model] })
}

/** 新旧対照表 names both of its states above its columns; the foot has the digest of the newer one. */
async function readComparison(
  job: PaperJob,
  older: PrintedState,
  today: string,
): Promise<Result<PrintedSheet, AppError>> {
  const newer = await readPrintedState(job.planId, job.newSeq)
  if (!newer.ok) return newer
  const { model, name, isPresent, digest } = newer.value
  const names = { before: older.name, after: isPresent ? pastText.present : name }
  const layout = comparisonLayout(comparisonSheetOf(older.model, model, names))
  const setup = pageSetupOf(model, { kind: 'comparison', owner: null }, job)
  const stamp = paperStampOf(model, { digest, stateName: '', today })
  return ok({ layout, setup, stamp, models: [older.model, model] })
}

type Drawing = { readonly page: PageLook; readonly onLaidOut: () => void }

function draw({ layout, stamp }: PrintedSheet, { page, onLaidOut }: Drawing): void {
  const root = document.getElementById('root')
  if (root === null) return fail('paper/no-such-sheet')
  document.title = `${layout.heading.planTitle} ${layout.heading.sheetTitle}`
  createRoot(root, { onUncaughtError: () => fail('paper/failed') }).render(
    <PaperSheet layout={layout} page={page} stamp={stamp} onLaidOut={onLaidOut} />,
  )
}

/** The day that the address names, or today. */
function dateOf(text: string | null): Date {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) ? new Date() : date
}

function fail(code: string): void {
  dataset['printError'] = code
  dataset['printState'] = 'failed'
}

print().catch(() => fail('paper/failed'))
