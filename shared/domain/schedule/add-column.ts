import { insertRecord } from '../edit/insert-record.ts'
import { endMonth, shift, startMonth, comparePeriods, type MonthPoint } from '../fiscal-period/fiscal-period.ts'
import { parsePeriodText, toPeriodText } from '../fiscal-period/period-text.ts'
import { writePeriod } from '../fiscal-period/write-period.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import { schedulePeriodsOf } from './schedule-periods.ts'

/** The period that follows the last column; that with which the plan begins where it has none. */
export function nextColumnPeriod(model: PlanModel): string {
  const last = parsePeriodText(schedulePeriodsOf(model).at(-1) ?? '')
  if (last !== null && last.kind !== 'unknown' && last.kind !== 'range') return toPeriodText(shift(last, 1))
  const begin = parsePeriodText(model.plan.fields.periodFrom)
  const month = begin === null ? null : startMonth(begin)
  return month === null ? model.plan.fields.periodFrom : String(month.month < 4 ? month.year - 1 : month.year)
}

/** Adds a column to the schedule and to the yearly values, headed as the plan writes its years where `label` is ''. */
export function addColumn(
  model: PlanModel,
  { id, period, label }: { readonly id: RecordId; readonly period: string; readonly label: string },
): readonly RecordChange[] {
  const read = parsePeriodText(period)
  const head = label === '' && read !== null ? writePeriod(read, model.plan.fields.calendar) : label
  return insertRecord(model, {
    id,
    type: 'column',
    fields: { label: head, period, isBeyond: isBeyondPlan(model, period) },
  })
}

/** Whether a column begins after the plan has ended. */
export function isBeyondPlan(model: PlanModel, period: string): boolean {
  const [begin, end] = [monthOf(period, startMonth), monthOf(model.plan.fields.periodTo, endMonth)]
  return begin !== null && end !== null && comparePeriods(begin, end) > 0
}

function monthOf(period: string, side: typeof startMonth): MonthPoint | null {
  const read = parsePeriodText(period)
  return read === null ? null : side(read)
}
