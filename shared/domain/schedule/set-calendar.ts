import { changeFields } from '../edit/change-fields.ts'
import { parsePeriodText } from '../fiscal-period/period-text.ts'
import { writePeriod, type PeriodNotation } from '../fiscal-period/write-period.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'

/**
 * Has the plan write its years in another way: with it the heads of columns that stand as the program writes them; what the plan has
 * words of its own for stays as printed.
 */
export function setCalendar(model: PlanModel, calendar: PeriodNotation): readonly RecordChange[] {
  const held = model.plan.fields.calendar
  const columns = model.list('column').flatMap(({ id, fields: { label, period } }) => {
    const read = parsePeriodText(period)
    const isOwn = read === null || label !== writePeriod(read, held)
    return isOwn ? [] : changeFields(model, id, { label: writePeriod(read, calendar) })
  })
  return [...changeFields(model, model.plan.id, { calendar }), ...columns]
}
