import './lib/no-compiled-schemas.ts'
import { createRoot } from 'react-dom/client'
import type { AppError } from '#shared/app-error.ts'
import { PaperJobSchema, type PaperJob } from '#shared/contracts/paper-contract.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { missingCharactersOn, textsIn } from '#shared/paper/missing-characters.ts'
import { NO_WISH, pageSetupOf, type PageSetup } from '#shared/paper/page-setup.ts'
import { findForm } from '#shared/paper/form/find-form.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { comparisonSheetOf } from '#shared/sheets/comparison/comparison-sheet.ts'
import { getApi } from './lib/api.ts'
import { dayText } from './lib/moment-text.ts'
import { stateName } from './lib/state-name.ts'
import { pastText } from './messages/past-text.ts'
import { comparisonLayout } from './sheets/comparison-view.tsx'
import { loadPageFonts } from './paper/page-fonts.ts'
import { paperLayoutOf } from './paper/paper-layout.ts'
import { PaperSheet } from './paper/paper-sheet.tsx'
import { printedPieces } from './paper/printed-pieces.ts'
import { pageLook, type PageLook } from './paper/page-look.ts'
import type { SheetLayout } from './sheets/sheet-layout.ts'
import './app/base.css'

const { dataset } = document.documentElement

/** Draws the sheet that the address asks for and tells the printer when it is there, or why it never will be. */
async function print(): Promise<void> {
  const query = new URLSearchParams(window.location.search)
  const job = readJob(query.get('job') ?? '')
  if (job === null) return fail('paper/no-such-sheet')
  const sheet = await readSheet(job)
  if (!sheet.ok) return fail(sheet.error.code)
  const { models, setup } = sheet.value
  const lacking = await loadPageFonts(textsIn(models), setup.face)
  draw(sheet.value, {
    page: pageLook(setup, job),
    date: dateOf(query.get('date')),
    onLaidOut: () => {
      dataset['printMissing'] = JSON.stringify(missingCharactersOn(printedPieces(), lacking, models))
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

/** What is drawn, on what page, and the states of the plan that it shows. */
type PrintedSheet = {
  readonly layout: SheetLayout
  readonly setup: PageSetup
  readonly models: readonly PlanModel[]
}

async function readSheet(job: PaperJob): Promise<Result<PrintedSheet, AppError>> {
  const state = await readState(job.planId, job.seq)
  if (!state.ok) return state
  const { model, name } = state.value
  if (job.subject.kind === 'comparison') {
    const newer = await readState(job.planId, job.newSeq)
    if (!newer.ok) return newer
    const names = { before: name, after: newer.value.name }
    const layout = comparisonLayout(comparisonSheetOf(model, newer.value.model, names))
    const setup = pageSetupOf(newer.value.model, { kind: 'comparison', owner: null }, job)
    return ok({ layout, setup, models: [model, newer.value.model] })
  }
  if (job.subject.kind !== 'sheet') return failed({ code: 'paper/no-such-sheet' })
  const { sheet, owner } = job.subject
  const form = findForm(model, job.form)
  const layout = paperLayoutOf(model, form, { kind: sheet, owner })
  const usual = sheet === 'card' ? form : NO_WISH
  const setup = pageSetupOf(model, { kind: sheet, owner }, { size: job.size ?? usual.size, lie: job.lie ?? usual.lie })
  return layout === null ? failed({ code: 'paper/no-such-sheet' }) : ok({ layout, setup, models: [model] })
}

/** A state of the plan and what it is called; without `seq` the present one. */
async function readState(
  planId: RecordId,
  seq: number | undefined,
): Promise<Result<{ readonly model: PlanModel; readonly name: string }, AppError>> {
  if (seq === undefined) {
    const opened = await getApi().plan.open({ planId })
    return opened.ok ? ok({ model: createPlanModel(opened.value.records), name: pastText.present }) : opened
  }
  const opened = await getApi().plan.openAt({ planId, moment: { seq } })
  if (!opened.ok) return opened
  const model = createPlanModel(opened.value.records)
  return ok({ model, name: stateName(opened.value.entry, model) })
}

type Drawing = { readonly page: PageLook; readonly date: Date; readonly onLaidOut: () => void }

function draw({ layout }: PrintedSheet, { page, date, onLaidOut }: Drawing): void {
  const root = document.getElementById('root')
  if (root === null) return fail('paper/no-such-sheet')
  document.title = `${layout.heading.planTitle} ${layout.heading.sheetTitle}`
  createRoot(root, { onUncaughtError: () => fail('paper/failed') }).render(
    <PaperSheet layout={layout} page={page} date={dayText(date)} onLaidOut={onLaidOut} />,
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
