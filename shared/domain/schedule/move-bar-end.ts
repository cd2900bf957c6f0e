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
  const isAtEdge = span.last === columns.length - 1
  if (step === 1 && isAtEdge) return bar.end === 'continues' ? null : endAt(columns, span.last, 'continues')
  if (step === -1 && isAtEdge && bar.end === 'continues') return endAt(columns, span.last, 'closed')
  const last = span.last + step
  return last < span.first ? null : endAt(columns, last, 'closed')
}

function endAt(columns: readonly string[], index: number, end: BarEnd['end']): BarEnd {
  return { to: columns[index] ?? null, end }
}
