import { deserialize, serialize } from 'node:v8'
import type { OpenedPlan } from '#shared/contracts/plan-contract.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { kpiSheetOf } from '#shared/sheets/indicators/kpi-sheet.ts'
import { scheduleSheetOf } from '#shared/sheets/schedule/schedule-sheet.ts'
import { startBenchHost } from './bench-host.ts'
import { compare } from './compare.ts'
import { report } from './report.ts'
import { valueOf } from './value-of.ts'

const bench = await startBenchHost(1_000)
const json = JSON.stringify(bench.records)

async function openPlan(): Promise<OpenedPlan> {
  return valueOf(await bench.host.api.plan.open({ planId: bench.planId }))
}

const opened = await openPlan()
if (opened.records.length !== bench.records.length) throw new Error('the opened plan is not the one that was kept')
const model = createPlanModel(opened.records)

const [floor, open, clone, ask, schedule, kpi] = await compare(
  [
    { run: () => JSON.parse(json) },
    { run: openPlan },
    { run: () => deserialize(serialize(opened)) },
    { run: () => createPlanModel(opened.records) },
    { run: () => JSON.stringify(scheduleSheetOf(createPlanModel(opened.records))) },
    { run: () => JSON.stringify(kpiSheetOf(model)) },
  ],
  { count: 15, warmUp: 3, isCleared: true },
)
const parse = { name: 'JSON.parse of it', samples: floor }
report({ operation: 'plan of 1,000 projects: file → records', ours: open, floor: parse, goal: 4.5 })
report({ operation: 'host → page: structured clone', ours: clone, floor: parse, goal: 2.5 })
report({ operation: 'records → model', ours: ask, floor: parse })
report({ operation: 'records → model → schedule sheet', ours: schedule, floor: parse })
report({ operation: 'model → KPI sheet', ours: kpi, floor: parse })
await bench.remove()
