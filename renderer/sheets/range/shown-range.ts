import type { CellBlock } from '#shared/sheets/cells/cell-grid.ts'
import { rangeGrid, type CellRange } from '#shared/sheets/range/cell-range.ts'

/** A range of more than one cell, ready to be drawn. */
export type ShownRange = {
  readonly range: CellRange
  readonly rows: number
  readonly columns: number
  /** For each cell of the range, by its key, the sides on which the range ends there. */
  readonly sides: ReadonlyMap<string, readonly Side[]>
}

const allSides = ['top', 'right', 'bottom', 'left'] as const
export type Side = (typeof allSides)[number]

/** The range with its cells; null where it is no more than one cell, or not on the sheet. */
export function shownRange(blocks: readonly CellBlock[], range: CellRange): ShownRange | null {
  const grid = rangeGrid(blocks, range)
  const extents = extentsOf(grid)
  const columns = [...extents.keys()]
  const [first, last] = [Math.min(...columns), Math.max(...columns)]
  const sides = new Map<string, readonly Side[]>()
  for (const [row, cells] of grid.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue
      const { top, bottom } = extents.get(column) ?? { top: row, bottom: row }
      const ends: Readonly<Record<Side, boolean>> = {
        top: row === top,
        right: column === last,
        bottom: row === bottom,
        left: column === first,
      }
      sides.set(
        cell.key,
        allSides.filter((side) => ends[side]),
      )
    }
  }
  return sides.size > 1 ? { range, rows: grid.length, columns: columns.length, sides } : null
}

type Extent = { readonly top: number; readonly bottom: number }

/** The first and the last row of each column in which there is a cell: a merged cell has none in the rows that it covers. */
function extentsOf(grid: ReadonlyArray<readonly unknown[]>): ReadonlyMap<number, Extent> {
  const extents = new Map<number, Extent>()
  for (const [row, cells] of grid.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== null) extents.set(column, { top: extents.get(column)?.top ?? row, bottom: row })
    }
  }
  return extents
}
