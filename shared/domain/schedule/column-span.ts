import { comparePeriods, contains } from '../fiscal-period/fiscal-period.ts'
import { parsePeriodText } from '../fiscal-period/period-text.ts'
import type { FiscalPeriod } from '../fiscal-period/fiscal-period.ts'

/** Columns of a schedule by index, both ends included. */
export type ColumnSpan = { readonly first: number; readonly last: number }

/**
 * The columns that a bar from `from` to `to` covers. A period that no column holds goes to the nearest one: a bar is never dropped
 * because the grid is too narrow for it. Null where there are no columns.
 */
export function columnSpanOf(from: string, to: string | null, columns: readonly string[]): ColumnSpan | null {
  if (columns.length === 0) return null
  const first = columnIndexOf(from, columns, 'first')
  return { first, last: Math.max(first, to === null ? first : columnIndexOf(to, columns, 'last')) }
}

/** The column that holds the period: of several (a year over two halves) the first or the last. Nearest where none does. */
export function columnIndexOf(period: string, columns: readonly string[], side: 'first' | 'last'): number {
  const wanted = readPeriod(period)
  const held = readColumns(columns)
  const overlaps = (column: FiscalPeriod) => contains(column, wanted) || contains(wanted, column)
  const found = side === 'first' ? held.findIndex(overlaps) : held.findLastIndex(overlaps)
  if (found >= 0) return found
  const before = held.filter((column) => comparePeriods(column, wanted) < 0).length
  return Math.min(Math.max(before - (side === 'last' ? 1 : 0), 0), columns.length - 1)
}

/** Columns as they were read before: every bar of a plan is placed on the same ones. */
const columnsRead = new WeakMap<readonly string[], readonly FiscalPeriod[]>()

function readColumns(columns: readonly string[]): readonly FiscalPeriod[] {
  const known = columnsRead.get(columns)
  if (known !== undefined) return known
  const read = columns.map(readPeriod)
  columnsRead.set(columns, read)
  return read
}

function readPeriod(text: string): FiscalPeriod {
  return parsePeriodText(text) ?? { kind: 'unknown' }
}
