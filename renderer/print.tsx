import './lib/no-compiled-schemas.ts'
import { createRoot } from 'react-dom/client'
import type { AppError } from '#shared/app-error.ts'
import { PaperJobSchema, type PaperJob } from '#shared/contracts/paper-contract.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { comparisonSheetOf } from '#shared/sheets/comparison/comparison-sheet.ts'
import { getApi } from './lib/api.ts'
import { dayText } from './lib/moment-text.ts'
import { stateName } from './lib/state-name.ts'
import { pastText } from './messages/past-text.ts'
import { comparisonLayout } from './sheets/comparison-view.tsx'
import { PaperSheet } from './paper/paper-sheet.tsx'
import { pageClass } from './paper/paper-size.ts'
import type { SheetLayout } from './sheets/sheet-layout.ts'
import { layoutOf } from './sheets/sheet-layouts.ts'
import './app/base.css'

const { dataset } = document.documentElement

/** Draws the sheet that the address asks for and tells the printer when it is there, or why it never will be. */
async function print(): Promise<void> {
  const query = new URLSearchParams(window.location.search)
  const job = readJob(query.get('job') ?? '')
  if (job === null) return fail('paper/no-such-sheet')
  const layout = await readLayout(job)
  if (!layout.ok) return fail(layout.error.code)
  await Promise.all([...document.fonts].map((font) => font.load()))
  draw(layout.value, job, dateOf(query.get('date')))
}

/** The job that the address names; null where it names none. */
function readJob(text: string): PaperJob | null {
  try {
    return PaperJobSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

async function readLayout(job: PaperJob): Promise<Result<SheetLayout, AppError>> {
  const state = await readState(job.planId, job.seq)
  if (!state.ok) return state
  const { model, name } = state.value
  if (job.subject.kind === 'comparison') {
    const newer = await readState(job.planId, job.newSeq)
    if (!newer.ok) return newer
    const names = { before: name, after: newer.value.name }
    return ok(comparisonLayout(comparisonSheetOf(model, newer.value.model, names)))
  }
  if (job.subject.kind !== 'sheet') return failed({ code: 'paper/no-such-sheet' })
  const { sheet, owner } = job.subject
  const layout = layoutOf(model, { kind: sheet, owner }, 'paper')
  return layout === null ? failed({ code: 'paper/no-such-sheet' }) : ok(layout)
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

function draw(layout: SheetLayout, job: PaperJob, date: Date): void {
  const root = document.getElementById('root')
  if (root === null) return fail('paper/no-such-sheet')
  document.title = `${layout.heading.planTitle} ${layout.heading.sheetTitle}`
  const onLaidOut = () => {
    dataset['printState'] = 'ready'
  }
  createRoot(root, { onUncaughtError: () => fail('paper/failed') }).render(
    <PaperSheet layout={layout} page={pageClass(job)} date={dayText(date)} onLaidOut={onLaidOut} />,
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
