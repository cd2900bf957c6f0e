import { parsePeriodText } from '../../domain/fiscal-period/period-text.ts'
import { writePeriod } from '../../domain/fiscal-period/write-period.ts'
import type { KpiRow } from '../indicators/kpi-sheet.ts'
import type { SheetLine } from '../cells/sheet-line.ts'
import type { YearColumn } from '../indicators/year-columns.ts'

export type YearlyRows = { readonly columns: readonly YearColumn[]; readonly rows: readonly KpiRow[] }

/**
 * Yearly rows in the columns of their card alone: years beyond the period only where something stands in them. What says its own year beyond the
 * period (2025年度末までに…) stands in the empty columns before that year, as plans print it.
 */
export function inOwnColumns(rows: readonly KpiRow[], columns: readonly YearColumn[]): YearlyRows {
  const moved = rows.map((row) => ({ ...row, targets: withinPeriod(row.targets, columns) }))
  const isShown = columns.map(
    ({ year, isBeyond }, at) => (year !== null && !isBeyond) || moved.some((row) => isFilledAt(row, at)),
  )
  const shown = <T>(all: readonly T[]) => all.filter((_, at) => isShown[at] === true)
  return {
    columns: shown(columns),
    rows: moved.map((row) => ({
      ...row,
      targets: shown(row.targets),
      actuals: shown(row.actuals),
      grades: row.grades.length === 0 ? [] : shown(row.grades),
    })),
  }
}

type Cells = ReadonlyArray<readonly SheetLine[]>

function isFilledAt({ targets, actuals }: KpiRow, at: number): boolean {
  return hasText(targets[at]) || hasText(actuals[at])
}

function hasText(lines: readonly SheetLine[] | undefined): boolean {
  return lines?.some(({ text }) => text !== '') ?? false
}

function withinPeriod(targets: Cells, columns: readonly YearColumn[]): Cells {
  const end = columns.findLastIndex(({ year, isBeyond }) => year !== null && !isBeyond)
  const cells = [...targets]
  for (const [at, column] of columns.entries()) {
    const lines = cells[at] ?? []
    if (at <= end || !hasText(lines) || !lines.every(({ text }) => saysItsYear(text, column))) continue
    const free = cells.findLastIndex((each, before) => before <= end && hasText(each)) + 1
    if (free > end) continue
    cells[free] = lines
    cells[at] = []
  }
  return cells
}

/** Whether a text names the year of its column, in whichever calendar. */
function saysItsYear(text: string, { year, label }: YearColumn): boolean {
  const period = year === null ? null : parsePeriodText(year)
  if (period === null) return false
  const names = [label, writePeriod(period, 'western'), writePeriod(period, 'era')]
  return names.some((name) => text.includes(name))
}
