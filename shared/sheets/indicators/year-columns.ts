import { keptWhileUnchanged } from '../../domain/plan/kept-while-unchanged.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { parsePeriodText } from '../../domain/fiscal-period/period-text.ts'
import { writePeriod, type PeriodNotation } from '../../domain/fiscal-period/write-period.ts'
import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import type { FieldsOf } from '../../domain/record/record-types.ts'

/** A column of yearly values. `year` is a fiscal year in canonical text; null gathers what names no year. */
export type YearColumn = { readonly year: string | null; readonly label: string; readonly isBeyond: boolean }

/** How a plan writes its years: the notation of its calendar. */
export function notationOf(calendar: FieldsOf<'plan'>['calendar']): PeriodNotation {
  return calendar
}

/**
 * The fiscal years of the plan's own columns, then those that only values name, then, if some value names none, a column for
 * them. Half-years of one year share its column.
 */
export const yearColumnsOf: (model: PlanModel) => readonly YearColumn[] = keptWhileUnchanged(
  ['value', 'column', 'plan'],
  composeColumns,
)

function composeColumns(model: PlanModel): readonly YearColumn[] {
  const planned = new Map<string, YearColumn>()
  for (const { fields } of model.list('column')) {
    const year = yearKeyOf(fields.period)
    if (year === null) continue
    const label = fields.period === year ? fields.label : labelOf(model, year)
    planned.set(year, { year, label, isBeyond: fields.isBeyond })
  }
  const named = model
    .list('value')
    .filter(({ fields }) => fields.role !== 'baseline')
    .map(({ fields }) => yearKeyOf(fields.period))
  const extra = [...new Set(named)].filter((year) => year !== null && !planned.has(year)) as readonly string[]
  const beyond = extra.map((year) => ({ year, label: labelOf(model, year), isBeyond: true }))
  const columns = [...planned.values(), ...beyond].sort((one, other) =>
    (one.year ?? '').localeCompare(other.year ?? ''),
  )
  return named.includes(null) ? [...columns, { year: null, label: '時期の記載なし', isBeyond: false }] : columns
}

function labelOf(model: PlanModel, year: string): string {
  const period = parsePeriodText(year)
  return period === null ? year : writePeriod(period, notationOf(model.plan.fields.calendar))
}
