import { addressKey, type CellAddress, type SheetLine } from './sheet-line.ts'

/**
 * A place on a sheet that can be edited. `key` is unique on the sheet: one address may stand on it twice, so the `place` (the
 * row it stands in) is part of it. `column` counts the printed columns from the left, for moving up and down.
 */
export type GridCell = { readonly key: string; readonly address: CellAddress; readonly column: number }

/** The cells of a sheet as rows from above, each from left to right. No row is empty. */
export type CellGrid = ReadonlyArray<readonly GridCell[]>

export type GridStep = 'next' | 'previous' | 'left' | 'right' | 'up' | 'down'

/** The key of an address in the row `place`. */
export function cellKey(place: string, address: CellAddress): string {
  return `${place} ${addressKey(address)}`
}

/**
 * Rows for one printed row, given its cells from the left: several lines of one cell stand below each other. Lines that nobody
 * edits are left out.
 */
export function gridRows(place: string, cells: ReadonlyArray<readonly SheetLine[]>): CellGrid {
  const height = Math.max(0, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, depth) =>
    cells.flatMap((lines, column) => {
      const address = lines[depth]?.address ?? null
      return address === null ? [] : [{ key: cellKey(place, address), address, column }]
    }),
  ).filter((row) => row.length > 0)
}

/** The cell that a step leads to; null at the edge, or where `key` is not on the sheet. */
export function stepFrom(grid: CellGrid, key: string, step: GridStep): GridCell | null {
  const row = grid.findIndex((cells) => cells.some((cell) => cell.key === key))
  const from = grid[row]?.find((cell) => cell.key === key)
  if (from === undefined) return null
  if (step === 'up' || step === 'down') return nearest(grid[row + (step === 'up' ? -1 : 1)], from.column)
  const isForward = step === 'next' || step === 'right'
  const all = grid.flat()
  return all[all.indexOf(from) + (isForward ? 1 : -1)] ?? null
}

function nearest(row: readonly GridCell[] | undefined, column: number): GridCell | null {
  if (row === undefined) return null
  const distance = (cell: GridCell) => Math.abs(cell.column - column)
  return row.reduce<GridCell | null>(
    (best, cell) => (best === null || distance(cell) < distance(best) ? cell : best),
    null,
  )
}
