import type { FieldsOf } from '../../domain/record/record-types.ts'
import type { ColumnSpan } from '../../domain/schedule/column-span.ts'

/**
 * The bars of a lane with the line in which each stands: the first from above in which its columns are free, what was done below all
 * that was planned. `isTaken` says which columns hold texts in the first line.
 */
export function stackBars<B extends ColumnSpan & { readonly fields: Pick<FieldsOf<'bar'>, 'track'> }>(
  bars: readonly B[],
  isTaken: (column: number) => boolean,
): ReadonlyArray<B & { readonly row: number }> {
  const rows: Array<Set<number>> = []
  const place = (bar: B, from: number): B & { readonly row: number } => {
    const columns = Array.from({ length: bar.last - bar.first + 1 }, (_, index) => bar.first + index)
    let row = from
    while (columns.some((column) => (row === 0 && isTaken(column)) || rows[row]?.has(column) === true)) row += 1
    for (const column of columns) (rows[row] ??= new Set()).add(column)
    return { ...bar, row }
  }
  const planned = new Map(bars.filter(({ fields }) => fields.track === 'plan').map((bar) => [bar, place(bar, 0)]))
  const below = rows.length
  return bars.map((bar) => planned.get(bar) ?? place(bar, below))
}
