import type { CellBlock, PlacedCell } from '../cells/cell-grid.ts'
import type { CellAddress } from '../cells/sheet-line.ts'
import { columnsOf, rangeGrid, rowOfCorner, rowsBeyond, type CellRange } from './cell-range.ts'
import type { CellWrite } from './write-cells.ts'

/**
 * The texts of the first row of a range for the rows below it, or those of its first column for the columns beside it. A range of one
 * row takes the texts of the row above, one of one column those on its left.
 */
export function fillRange(
  blocks: readonly CellBlock[],
  range: CellRange,
  fill: { readonly direction: 'down' | 'right'; readonly textAt: (address: CellAddress) => string },
): readonly CellWrite[] {
  const grid = rangeGrid(
    blocks,
    fill.direction === 'down' ? fromRowAbove(blocks, range) : fromColumnLeft(blocks, range),
  )
  return grid.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const source = fill.direction === 'down' ? grid[0]?.[column] : cells[0]
      const isSource = fill.direction === 'down' ? row === 0 : column === 0
      return cell === null || isSource || source === undefined || source === null
        ? []
        : [{ address: cell.address, text: fill.textAt(source.address), row }]
    }),
  )
}

function fromRowAbove(blocks: readonly CellBlock[], range: CellRange): CellRange {
  const rows = rangeGrid(blocks, range)
  const [first, last] = columnsOf(range)
  if (rows.length !== 1) return range
  const isIn = ({ column }: PlacedCell) => column >= first && column <= last
  for (const row of rowsBeyond(blocks, range.from, false)) {
    const above = row.find(isIn)
    if (above !== undefined) return { from: { ...above, column: first }, to: { ...range.to, column: last } }
  }
  return range
}

function fromColumnLeft(blocks: readonly CellBlock[], range: CellRange): CellRange {
  const [first, last] = columnsOf(range)
  if (first !== last) return range
  const left = rowOfCorner(blocks, range.from).findLast(({ column }) => column < first)
  return left === undefined
    ? range
    : { from: { ...range.from, column: left.column }, to: { ...range.to, column: last } }
}
