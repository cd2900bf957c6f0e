import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { usesOf } from '../../domain/structure/inheritance.ts'
import type { Place } from '../../domain/structure/places.ts'
import { hasYearlyTargets, indicatorRowsOf, valueLines, type IndicatorRow } from '../indicator-rows.ts'
import { kpiRowsOf, type KpiRow } from '../kpi-sheet.ts'
import type { LineOrigin, SheetLine } from '../sheet-line.ts'
import { yearColumnsOf, type YearColumn } from '../year-columns.ts'
import { shownOwner } from './shown-owner.ts'

/** `yearly` where the plan sets targets year by year, `final` where it states a baseline and a goal. */
export type CardIndicators =
  | { readonly shape: 'none' }
  | { readonly shape: 'yearly'; readonly columns: readonly YearColumn[]; readonly rows: readonly KpiRow[] }
  | { readonly shape: 'final'; readonly rows: readonly FinalRow[] }

export type FinalRow = IndicatorRow & {
  readonly baseline: readonly SheetLine[]
  readonly targets: readonly SheetLine[]
  readonly actuals: readonly SheetLine[]
}

/** The indicators on the card of a place. */
export function cardIndicatorsOf(model: PlanModel, place: Place): CardIndicators {
  const { isInherited, isDifferent } = usesOf(model, place)
  const indicators = indicatorsAt(model, shownOwner(model, place, 'indicatorUse'))
  if (!isInherited && !isDifferent) return indicators
  return withOrigin(indicators, isInherited ? 'inherited' : 'different')
}

function withOrigin(indicators: CardIndicators, origin: LineOrigin): CardIndicators {
  const marked = <R extends IndicatorRow>(row: R): R => ({ ...row, name: { ...row.name, origin } })
  switch (indicators.shape) {
    case 'none':
      return indicators
    case 'yearly':
      return { ...indicators, rows: indicators.rows.map(marked) }
    case 'final':
      return { ...indicators, rows: indicators.rows.map(marked) }
  }
}

function indicatorsAt(model: PlanModel, owner: RecordId): CardIndicators {
  const rows = indicatorRowsOf(model, owner)
  if (rows.length === 0) return { shape: 'none' }
  if (hasYearlyTargets(model)) {
    const columns = yearColumnsOf(model).filter(
      ({ year, isBeyond }) => (year !== null && !isBeyond) || holds(model, rows, year),
    )
    return { shape: 'yearly', columns, rows: kpiRowsOf(model, owner, columns) }
  }
  const lines = (row: IndicatorRow, role: 'baseline' | 'target' | 'actual') =>
    valueLines(model, { owner: row.owner, role, period: null }, () => true)
  return {
    shape: 'final',
    rows: rows.map((row) => ({
      ...row,
      baseline: lines(row, 'baseline'),
      targets: lines(row, 'target'),
      actuals: lines(row, 'actual'),
    })),
  }
}

/** Whether some value of these rows stands in the year. */
function holds(model: PlanModel, rows: readonly IndicatorRow[], year: string | null): boolean {
  return rows.some(({ owner }) =>
    model
      .listBy('value', 'owner', owner)
      .some(({ fields }) => fields.role !== 'baseline' && yearKeyOf(fields.period) === year),
  )
}
