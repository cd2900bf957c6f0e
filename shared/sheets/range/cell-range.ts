import { rowsFrom, type CellBlock, type PlacedCell } from '../cells/cell-grid.ts'

/** A corner of a range: the row of a cell, and a printed column, in which that row need not have a cell. */
export type Corner = Pick<PlacedCell, 'block' | 'key' | 'column'>

/** The rectangle between two cells. `from` stays where it is; `to` moves when the range is extended. */
export type CellRange = { readonly from: Corner; readonly to: Corner }

export type PlacedRow = readonly PlacedCell[]

/** The corner at a cell; null where the sheet does not show it. */
export function cornerAt(blocks: readonly CellBlock[], { block, key }: Pick<Corner, 'block' | 'key'>): Corner | null {
  const cells = blocks.find((each) => each.key === block)?.cells.flat() ?? []
  const cell = cells.find((each) => each.key === key)
  return cell === undefined ? null : { block, key, column: cell.column }
}

/** The first and the last column of a range. */
export function columnsOf({ from, to }: CellRange): readonly [first: number, last: number] {
  return [Math.min(from.column, to.column), Math.max(from.column, to.column)]
}

/**
 * The cells of a range by rows, from above. Rows that have none in its columns are passed by; [] where a corner is not on the
 * sheet. Only the blocks between the corners are read, drawn or not.
 */
export function rangeRows(blocks: readonly CellBlock[], range: CellRange): readonly PlacedRow[] {
  const [first, last] = columnsOf(range)
  return rowsBetween(blocks, range)
    .map((row) => row.filter(({ column }) => column >= first && column <= last))
    .filter((row) => row.length > 0)
}

/** A range as a rectangle: null where a row has no cell in a column. */
export function rangeGrid(
  blocks: readonly CellBlock[],
  range: CellRange,
): ReadonlyArray<ReadonlyArray<PlacedCell | null>> {
  const [first, last] = columnsOf(range)
  return rangeRows(blocks, range).map((row) =>
    Array.from({ length: last - first + 1 }, (_, at) => row.find(({ column }) => column === first + at) ?? null),
  )
}

/** All cells of a sheet; null where it has none. */
export function wholeRange(blocks: readonly CellBlock[]): CellRange | null {
  const rows = blocks.flatMap(({ key: block, cells }) => cells.map((row) => row.map((cell) => ({ ...cell, block }))))
  const [top, bottom] = [rows[0]?.[0], rows.at(-1)?.[0]]
  if (top === undefined || bottom === undefined) return null
  const columns = rows.flatMap((row) => row.map(({ column }) => column))
  const [first, last] = columns.reduce(
    ([least, most], column) => [Math.min(least, column), Math.max(most, column)],
    [top.column, top.column],
  )
  return { from: { ...top, column: first }, to: { ...bottom, column: last } }
}

/** All rows from that of one corner to that of the other, whole. */
function rowsBetween(blocks: readonly CellBlock[], { from, to }: CellRange): readonly PlacedRow[] {
  const [start, end] = [from, to].map(({ block }) => blocks.findIndex(({ key }) => key === block)) as [number, number]
  if (start < 0 || end < 0) return []
  const rows = blocks
    .slice(Math.min(start, end), Math.max(start, end) + 1)
    .flatMap(({ key: block, cells }) => cells.map((row) => row.map((cell) => ({ ...cell, block }))))
  const [one, other] = [from, to].map((corner) => rows.findIndex((row) => holds(row, corner))) as [number, number]
  return one < 0 || other < 0 ? [] : rows.slice(Math.min(one, other), Math.max(one, other) + 1)
}

function holds(row: PlacedRow, { block, key }: Corner): boolean {
  return row.some((cell) => cell.key === key && cell.block === block)
}

/** The columns in which any row of a range has a cell, in or out of the range, from the left. */
export function columnsAcross(blocks: readonly CellBlock[], range: CellRange): readonly number[] {
  const columns = rowsBetween(blocks, range).flatMap((row) => row.map(({ column }) => column))
  return [...new Set(columns)].sort((one, other) => one - other)
}

/** The rows behind that of a corner, forwards or backwards; its own is not among them. */
export function* rowsBeyond(
  blocks: readonly CellBlock[],
  corner: Pick<Corner, 'block' | 'key'>,
  isForward: boolean,
): Generator<PlacedRow> {
  let isBeyond = false
  for (const { block, row } of rowsFrom(blocks, corner.block, isForward)) {
    if (isBeyond) yield row.map((cell) => ({ ...cell, block }))
    else isBeyond = block === corner.block && row.some(({ key }) => key === corner.key)
  }
}

/** The row of a corner; [] where it is not on the sheet. */
export function rowOfCorner(blocks: readonly CellBlock[], corner: Pick<Corner, 'block' | 'key'>): PlacedRow {
  const { block, key } = corner
  const row = blocks.find((each) => each.key === block)?.cells.find((cells) => cells.some((cell) => cell.key === key))
  return row?.map((cell) => ({ ...cell, block })) ?? []
}
