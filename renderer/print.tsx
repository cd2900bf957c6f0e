import { createRoot } from 'react-dom/client'
import * as z from 'zod'
import { PaperJobSchema, type PaperJob } from '#shared/contracts/paper-contract.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { getApi } from './lib/api.ts'
import { dayText } from './lib/moment-text.ts'
import { PaperSheet } from './sheets/paper-sheet.tsx'
import { pageClass } from './sheets/paper-size.ts'
import { layoutOf } from './sheets/sheet-layouts.ts'
import './app/base.css'

// The pages' CSP forbids compiling schemas at run time.
z.config({ jitless: true })

const { dataset } = document.documentElement

/** Draws the sheet that the address asks for and tells the printer when it is there, or why it never will be. */
async function print(): Promise<void> {
  const query = new URLSearchParams(window.location.search)
  const job = PaperJobSchema.safeParse({
    planId: query.get('planId'),
    sheet: query.get('sheet'),
    owner: query.get('owner'),
    paper: query.get('paper'),
  })
  if (!job.success) return fail('paper/no-such-sheet')
  const opened = await getApi().plan.open({ planId: job.data.planId })
  if (!opened.ok) return fail(opened.error.code)
  await Promise.all([...document.fonts].map((font) => font.load()))
  draw(createPlanModel(opened.value.records), job.data, dateOf(query.get('date')))
}

function draw(model: PlanModel, job: PaperJob, date: Date): void {
  const layout = layoutOf(model, { kind: job.sheet, owner: job.owner }, 'paper')
  const root = document.getElementById('root')
  if (layout === null || root === null) return fail('paper/no-such-sheet')
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
