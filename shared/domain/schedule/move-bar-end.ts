import type { FieldsOf } from '../record/record-types.ts'
import { columnSpanOf } from './column-span.ts'

export type BarEnd = Pick<FieldsOf<'bar'>, 'to' | 'end'>

/**
 * Where the bar ends after its end is moved by one column, `step` 1 to the right or -1 to the left; null where it cannot move. An end
 * that was not known becomes a known one, since somebody has now set it; past the last column the bar continues beyond the plan, and one
 * step back makes it end with that column.
 */
export function moveBarEnd(bar: FieldsOf<'bar'>, columns: readonly string[], step: 1 | -1): BarEnd | null {
  const span = columnSpanOf(bar.from, bar.to, columns)
  if (span === null) return null
  const isBeyond = span.last === columns.length - 1 && bar.end === 'continues'
  const last = span.last + Number(isBeyond) + step
  return last < span.first || last > columns.length ? null : endAt(columns, last)
}

/**
 * Where the bar ends after its end is put into the column `last`; a column behind the last one has it continue beyond the plan. Null
 * where it ends there already.
 */
export function endBarAt(bar: FieldsOf<'bar'>, columns: readonly string[], last: number): BarEnd | null {
  const span = columnSpanOf(bar.from, bar.to, columns)
  if (span === null) return null
  const isBeyond = last >= columns.length
  const isThere = bar.to !== null && span.last === Math.min(last, columns.length - 1)
  if (isThere && bar.end === (isBeyond ? 'continues' : 'closed')) return null
  return endAt(columns, Math.max(last, span.first))
}

function endAt(columns: readonly string[], index: number): BarEnd {
  const isBeyond = index >= columns.length
  return { to: columns[Math.min(index, columns.length - 1)] ?? null, end: isBeyond ? 'continues' : 'closed' }
}
