import type { SheetLine } from '../cells/sheet-line.ts'
import type { YearColumn } from '../indicators/year-columns.ts'

/** A cell over `span` columns, the first of them `column`. */
export type YearCell = { readonly column: number; readonly span: number; readonly lines: readonly SheetLine[] }

/** Yearly targets as plans print them: a text reaches over the empty years behind it, but not beyond the period. */
export function mergedCells(
  ofYear: ReadonlyArray<readonly SheetLine[]>,
  columns: readonly YearColumn[],
): readonly YearCell[] {
  const cells: YearCell[] = []
  for (const [column, { isBeyond }] of columns.entries()) {
    const lines = ofYear[column] ?? []
    const before = cells.at(-1)
    const isReached =
      before !== undefined && hasText(before.lines) && !hasText(lines) && columns[before.column]?.isBeyond === isBeyond
    if (isReached) cells[cells.length - 1] = { ...before, span: before.span + 1 }
    else cells.push({ column, span: 1, lines })
  }
  return cells
}

function hasText(lines: readonly SheetLine[]): boolean {
  return lines.some(({ text }) => text !== '')
}
