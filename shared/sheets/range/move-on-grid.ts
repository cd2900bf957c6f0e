import { firstCell, lastCell, type CellBlock, type PlacedCell } from '../cells/cell-grid.ts'
import {
  columnsAcross,
  columnsOf,
  rowOfCorner,
  rowsBeyond,
  wholeRange,
  type CellRange,
  type Corner,
} from './cell-range.ts'

export const directions = ['left', 'right', 'up', 'down'] as const
export type Direction = (typeof directions)[number]

/**
 * A way on the grid, as a spreadsheet knows it: by one cell, to the edge of what is filled (Ctrl and an arrow), by as many rows as
 * are in sight, to the ends of the row or of the sheet.
 */
export type GridMove =
  | { readonly by: 'cell' | 'edge'; readonly direction: Direction }
  | { readonly by: 'page'; readonly direction: 'up' | 'down' }
  | { readonly by: 'row' | 'sheet'; readonly direction: 'start' | 'end' }

/** What is needed to know where a move leads. */
export type MoveAids = { readonly isFilled: (cell: PlacedCell) => boolean; readonly rowsInSight: number }

/** The cell that a move leads to; null where there is none beyond. */
export function movedCell(
  blocks: readonly CellBlock[],
  from: Corner,
  move: GridMove,
  aids: MoveAids,
): PlacedCell | null {
  const own = rowOfCorner(blocks, from)
  switch (move.by) {
    case 'row':
      return own.at(move.direction === 'start' ? 0 : -1) ?? null
    case 'sheet':
      return move.direction === 'start' ? firstCell(blocks) : lastCell(blocks)
    case 'cell':
      return first(cellsTowards(blocks, from, move.direction))
    case 'page':
      return last(cellsTowards(blocks, from, move.direction), aids.rowsInSight)
    case 'edge': {
      const cell = own.find(({ column }) => column === from.column)
      const isFilled = cell !== undefined && aids.isFilled(cell)
      return edgeOf(cellsTowards(blocks, from, move.direction), isFilled, aids)
    }
  }
}

/** The range with its moving corner moved; null where there is nothing beyond. */
export function extended(
  blocks: readonly CellBlock[],
  range: CellRange,
  move: GridMove,
  aids: MoveAids,
): CellRange | null {
  const { from, to } = range
  if (move.by === 'sheet') {
    const whole = wholeRange(blocks)
    return whole === null ? null : { from, to: move.direction === 'start' ? whole.from : whole.to }
  }
  if (move.by === 'cell' && (move.direction === 'left' || move.direction === 'right')) {
    const columns = columnsAcross(blocks, range)
    const column =
      move.direction === 'right'
        ? columns.find((each) => each > to.column)
        : columns.findLast((each) => each < to.column)
    return column === undefined ? null : { from, to: { ...to, column } }
  }
  const cell = isUpOrDown(move) ? movedRow(blocks, range, move, aids) : movedCell(blocks, to, move, aids)
  if (cell === null) return null
  return { from, to: { block: cell.block, key: cell.key, column: isUpOrDown(move) ? to.column : cell.column } }
}

function isUpOrDown(move: GridMove): move is GridMove & { readonly direction: 'up' | 'down' } {
  return move.direction === 'up' || move.direction === 'down'
}

/** A cell of the row that the moving corner goes to: the next that has a cell in any of the columns of the range. */
function movedRow(
  blocks: readonly CellBlock[],
  range: CellRange,
  move: GridMove & { readonly direction: 'up' | 'down' },
  aids: MoveAids,
): PlacedCell | null {
  if (move.by === 'edge') return movedCell(blocks, range.to, move, aids)
  const cells = cellsInColumns(blocks, range.to, move.direction, columnsOf(range))
  return move.by === 'page' ? last(cells, aids.rowsInSight) : first(cells)
}

function* cellsTowards(blocks: readonly CellBlock[], from: Corner, direction: Direction): Generator<PlacedCell> {
  if (direction === 'up' || direction === 'down') {
    yield* cellsInColumns(blocks, from, direction, [from.column, from.column])
  } else {
    const own = rowOfCorner(blocks, from)
    yield* direction === 'right'
      ? own.filter(({ column }) => column > from.column)
      : own.filter(({ column }) => column < from.column).toReversed()
  }
}

/** One cell of each row above or below that has one in the columns. */
function* cellsInColumns(
  blocks: readonly CellBlock[],
  from: Corner,
  direction: 'up' | 'down',
  [least, most]: readonly [first: number, last: number],
): Generator<PlacedCell> {
  for (const row of rowsBeyond(blocks, from, direction === 'down')) {
    const cell = row.find(({ column }) => column >= least && column <= most)
    if (cell !== undefined) yield cell
  }
}

function first(cells: Iterable<PlacedCell>): PlacedCell | null {
  return last(cells, 1)
}

/** The `count`th cell, or the last where there are fewer. */
function last(cells: Iterable<PlacedCell>, count: number): PlacedCell | null {
  let found: PlacedCell | null = null
  let left = Math.max(1, count)
  for (const cell of cells) {
    found = cell
    left -= 1
    if (left === 0) break
  }
  return found
}

/** The last filled cell before an empty one; from an empty one, or before one, the next that is filled; the last where none is. */
function edgeOf(cells: Iterable<PlacedCell>, isFilled: boolean, aids: MoveAids): PlacedCell | null {
  let [before, wasFilled]: [PlacedCell | null, boolean] = [null, isFilled]
  for (const cell of cells) {
    const isFilledHere = aids.isFilled(cell)
    if (!isFilledHere && wasFilled && before !== null) return before
    if (isFilledHere && !wasFilled) return cell
    ;[before, wasFilled] = [cell, isFilledHere]
  }
  return before
}
