import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { usesOf } from '../../domain/structure/inheritance.ts'
import type { Place } from '../../domain/structure/places.ts'
import { indicatorRowsOf, valueLines, type IndicatorRow } from '../indicators/indicator-rows.ts'
import { kpiRowsOf, type KpiRow } from '../indicators/kpi-sheet.ts'
import { gradedRowOf, indicatorFoot } from '../indicators/grade-lines.ts'
import { isYearByYear } from '../indicators/year-by-year.ts'
import { blankLine, type LineOrigin, type SheetLine } from '../cells/sheet-line.ts'
import type { FootRow } from '../tables/table-sheet.ts'
import { yearColumnsOf, type YearColumn } from '../indicators/year-columns.ts'
import { shownOwner } from './shown-owner.ts'

/**
 * `yearly` where the plan sets targets year by year, `final` where it states a baseline and a goal. `blank` is where the name of one
 * more indicator is typed: null on paper, and on the sheet of a repeat that shows those of the original. `foot` says which targets were
 * set anew and how it is graded.
 */
export type CardIndicators = Shape & { readonly blank: SheetLine | null; readonly foot: readonly FootRow[] }

type Shape =
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
  const shape = shapeAt(model, shownOwner(model, place, 'indicatorUse'))
  const shown = isInherited || isDifferent ? withOrigin(shape, isInherited ? 'inherited' : 'different') : shape
  const owners = new Set(shape.rows.map(({ owner }) => owner))
  return {
    ...shown,
    blank: isInherited ? null : blankLine('indicatorUse', { owner: place.id }, 'name'),
    foot: indicatorFoot(model, {
      owners,
      hasScale: gradedRowOf(model) !== null && shape.shape === 'yearly' && shape.rows.length > 0,
    }),
  }
}

function withOrigin(shape: Shape, origin: LineOrigin): Shape {
  const marked = <R extends IndicatorRow>(row: R): R => ({ ...row, name: { ...row.name, origin } })
  return shape.shape === 'yearly'
    ? { ...shape, rows: shape.rows.map(marked) }
    : { ...shape, rows: shape.rows.map(marked) }
}

function shapeAt(model: PlanModel, owner: RecordId): Shape {
  const rows = indicatorRowsOf(model, owner)
  if (isYearByYear(model)) {
    const columns = yearColumnsOf(model).filter(
      ({ year, isBeyond }) => (year !== null && !isBeyond) || holds(model, rows, year),
    )
    return { shape: 'yearly', columns, rows: kpiRowsOf(model, owner, { columns, judgedRow: gradedRowOf(model) }) }
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
