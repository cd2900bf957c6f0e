import type { PlanModel } from '../plan/plan-model.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { columnSpanOf } from './column-span.ts'
import { schedulePeriodsOf } from './schedule-periods.ts'

/** What was planned, and by how many columns of the schedule it was done later. */
export type Delay = { readonly planned: PlanRecord<'bar'>; readonly columns: number }

/**
 * How late what was done has ended; null where it is not late, where nothing of the same lane was planned, or where the plan states no
 * end. What goes on beyond the grid is one column later than what ends with its last column.
 */
export function delayOf(model: PlanModel, actual: PlanRecord<'bar'>): Delay | null {
  const planned = plannedFor(model, actual)
  if (planned === null || planned.fields.end !== 'closed') return null
  const columns = schedulePeriodsOf(model)
  const [due, done] = [endColumn(planned, columns), endColumn(actual, columns)]
  return due === null || done === null || done <= due ? null : { planned, columns: done - due }
}

/** What was planned for what was done: what bears the same words; else what began last before it; else what comes first. */
export function plannedFor(model: PlanModel, actual: PlanRecord<'bar'>): PlanRecord<'bar'> | null {
  if (actual.fields.track !== 'actual') return null
  const planned = model.listBy('bar', 'lane', actual.fields.lane).filter(({ fields }) => fields.track === 'plan')
  const columns = schedulePeriodsOf(model)
  const start = startColumn(actual, columns)
  const inTime = planned.toSorted((one, other) => startColumn(one, columns) - startColumn(other, columns))
  const words = actual.fields.label.trim()
  const named = words === '' ? undefined : inTime.find(({ fields }) => fields.label.trim() === words)
  return named ?? inTime.findLast((bar) => startColumn(bar, columns) <= start) ?? inTime[0] ?? null
}

function startColumn({ fields }: PlanRecord<'bar'>, columns: readonly string[]): number {
  return columnSpanOf(fields.from, fields.to, columns)?.first ?? 0
}

function endColumn({ fields }: PlanRecord<'bar'>, columns: readonly string[]): number | null {
  const span = columnSpanOf(fields.from, fields.to, columns)
  if (span === null) return null
  return fields.end === 'continues' ? Math.max(span.last + 1, columns.length) : span.last
}
