import { parsePeriodText } from '../../domain/fiscal-period/period-text.ts'
import { writePeriod } from '../../domain/fiscal-period/write-period.ts'
import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import { keptWhileUnchanged } from '../../domain/plan/kept-while-unchanged.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { reportWords } from '../../messages/report-words.ts'
import { notationOf } from '../indicators/year-columns.ts'

/** A fiscal year that a plan can report on. `owner` is the record that names it on a sheet: its first column, or its first actual. */
export type ReportYear = { readonly year: string; readonly owner: RecordId }

/**
 * The years to report on, the latest first: that of the latest actual value or judgement and all before it of which the plan has a
 * column or an actual. Without actuals it is the plan's first year; none in a plan without years.
 */
export const reportYearsOf: (model: PlanModel) => readonly ReportYear[] = keptWhileUnchanged(
  ['value', 'column', 'judgement'],
  (model) => {
    const owners = new Map<string, RecordId>()
    const named = [...model.list('column'), ...actualsOf(model)]
    for (const { id, fields } of named) {
      const year = yearKeyOf(fields.period)
      if (year !== null && !owners.has(year)) owners.set(year, id)
    }
    const years = [...owners.keys()].sort().toReversed()
    const latest = latestOf(model) ?? years.at(-1) ?? ''
    return years.flatMap((year) => {
      const owner = owners.get(year)
      return owner === undefined || year > latest ? [] : [{ year, owner }]
    })
  },
)

function actualsOf(model: PlanModel) {
  return model.list('value').filter(({ fields }) => fields.role === 'actual')
}

function latestOf(model: PlanModel): string | null {
  const years = [...actualsOf(model), ...model.list('judgement')].map(({ fields }) => yearKeyOf(fields.period))
  return years
    .filter((year) => year !== null)
    .reduce((late: string | null, year) => (late === null || year > late ? year : late), null)
}

/** The year that a sheet's owner names: null means the latest. Null where it names none, or the plan has none. */
export function reportYearOf(model: PlanModel, owner: RecordId | null): string | null {
  if (owner === null) return reportYearsOf(model)[0]?.year ?? null
  const named = model.find('column', owner) ?? model.find('value', owner)
  return named === null ? null : yearKeyOf(named.fields.period)
}

/** A fiscal year as the plan writes it out: 令和5年度, 2023年度. */
export function writtenYear(model: PlanModel, year: string): string {
  return writtenPeriod(model, year, 'long')
}

/** A canonical period as the plan writes it; its years written out where they stand in a sentence. */
export function writtenPeriod(model: PlanModel, canonical: string, length: 'own' | 'long' = 'own'): string {
  const period = parsePeriodText(canonical)
  const notation = notationOf(model.plan.fields.calendar)
  if (period === null) return canonical
  return writePeriod(period, length === 'long' && notation === 'era-short' ? 'era' : notation)
}

/** What the report of a year is called; without one only what it is. */
export function reportTitle(model: PlanModel, year: string | null): string {
  return year === null ? reportWords.title : reportWords.titleOf(writtenYear(model, year))
}
