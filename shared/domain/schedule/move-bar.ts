import type { FieldsOf } from '../record/record-types.ts'
import { columnSpanOf } from './column-span.ts'

export type BarPeriods = Pick<FieldsOf<'bar'>, 'from' | 'to'>

/**
 * The bar with its first column at `first`, as many columns long as before; as near to that as the grid allows. An end that is not
 * stated stays unstated. Null where the bar stands there already.
 */
export function moveBarTo(bar: FieldsOf<'bar'>, columns: readonly string[], first: number): BarPeriods | null {
  const span = columnSpanOf(bar.from, bar.to, columns)
  if (span === null) return null
  const length = span.last - span.first
  const start = Math.min(Math.max(first, 0), columns.length - 1 - length)
  if (start === span.first) return null
  return periodsAt(columns, start, bar.to === null ? null : start + length)
}

/** The bar one column later or earlier; null where that would leave the grid. */
export function moveBar(bar: FieldsOf<'bar'>, columns: readonly string[], step: 1 | -1): BarPeriods | null {
  const span = columnSpanOf(bar.from, bar.to, columns)
  return span === null ? null : moveBarTo(bar, columns, span.first + step)
}

/**
 * The bar beginning in the column `first`, at the latest in its last one, and ending where it did: an end that was not stated becomes
 * the column in which the bar stood. Null where it begins there already.
 */
export function startBarAt(bar: FieldsOf<'bar'>, columns: readonly string[], first: number): BarPeriods | null {
  const span = columnSpanOf(bar.from, bar.to, columns)
  if (span === null) return null
  const start = Math.min(Math.max(first, 0), span.last)
  if (start === span.first) return null
  const periods = periodsAt(columns, start, span.last)
  return periods === null || bar.to === null ? periods : { ...periods, to: bar.to }
}

/** The bar beginning one column later or earlier; null where it cannot. */
export function moveBarStart(bar: FieldsOf<'bar'>, columns: readonly string[], step: 1 | -1): BarPeriods | null {
  const span = columnSpanOf(bar.from, bar.to, columns)
  return span === null ? null : startBarAt(bar, columns, span.first + step)
}

function periodsAt(columns: readonly string[], first: number, last: number | null): BarPeriods | null {
  const from = columns[first]
  return from === undefined ? null : { from, to: last === null ? null : (columns[last] ?? null) }
}
