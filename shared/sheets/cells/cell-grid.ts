import { addressKey, type CellAddress, type SheetLine } from './sheet-line.ts'

/**
 * A place on a sheet that can be edited. `key` is unique on the sheet: one address may stand on it twice, so the `place` (the
 * row it stands in) is part of it. `column` counts the printed columns from the left, for moving up and down.
 */
export type GridCell = { readonly key: string; readonly address: CellAddress; readonly column: number }

/** Cells as rows from above, each from left to right. No row is empty. */
export type CellGrid = ReadonlyArray<readonly GridCell[]>

/** What a sheet keeps together, and its cells. A long sheet finds them only when they are read. */
export type CellBlock = { readonly key: string; readonly cells: CellGrid }

/** A cell and the key of the block that it stands in. */
export type PlacedCell = GridCell & { readonly block: string }

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

/** The first cell of a sheet; null where it has none. */
export function firstCell(blocks: readonly CellBlock[]): PlacedCell | null {
  for (const { key: block, cells } of blocks) {
    const cell = cells[0]?.[0]
    if (cell !== undefined) return { ...cell, block }
  }
  return null
}

/** The first cell of a place; null where the sheet does not show it. */
export function findCell(blocks: readonly CellBlock[], address: CellAddress): PlacedCell | null {
  const wanted = addressKey(address)
  for (const { key: block, cells } of blocks) {
    const found = cells.flat().find((cell) => addressKey(cell.address) === wanted)
    if (found !== undefined) return { ...found, block }
  }
  return null
}

export function hasCell(blocks: readonly CellBlock[], { block, key }: Pick<PlacedCell, 'block' | 'key'>): boolean {
  const cells = blocks.find((each) => each.key === block)?.cells ?? []
  return cells.some((row) => row.some((cell) => cell.key === key))
}

/**
 * The cell that takes the place of one that is gone: in the same block the nearest one of the row in which it stood, or of the last row where
 * there is none any more; null where the block is gone, too.
 */
export function standInFor(
  before: readonly CellBlock[],
  after: readonly CellBlock[],
  gone: Pick<PlacedCell, 'block' | 'key'>,
): PlacedCell | null {
  const held = before.find(({ key }) => key === gone.block)?.cells ?? []
  const rows = after.find(({ key }) => key === gone.block)?.cells ?? []
  const rank = held.findIndex((row) => row.some(({ key }) => key === gone.key))
  const column = held[rank]?.find(({ key }) => key === gone.key)?.column
  const row = rows[Math.min(rank, rows.length - 1)]
  return row === undefined || column === undefined ? null : placed(gone.block, nearest(row, column))
}

/** The cell that a step leads to; null at the edge, or where `from` is not on the sheet. */
export function stepFrom(
  blocks: readonly CellBlock[],
  from: Pick<PlacedCell, 'block' | 'key'>,
  step: GridStep,
): PlacedCell | null {
  const isForward = step === 'next' || step === 'right' || step === 'down'
  const isAcross = step === 'up' || step === 'down'
  let own: GridCell | null = null
  for (const { block, row } of rowsFrom(blocks, from.block, isForward)) {
    if (own !== null) return placed(block, isAcross ? nearest(row, own.column) : row.at(isForward ? 0 : -1))
    const at = row.findIndex(({ key }) => key === from.key)
    own = row[at] ?? null
    const beside = own === null || isAcross ? undefined : row[at + (isForward ? 1 : -1)]
    if (beside !== undefined) return placed(block, beside)
  }
  return null
}

/** The last cell of a sheet; null where it has none. */
export function lastCell(blocks: readonly CellBlock[]): PlacedCell | null {
  for (const { key: block, cells } of blocks.toReversed()) {
    const cell = cells.at(-1)?.at(-1)
    if (cell !== undefined) return { ...cell, block }
  }
  return null
}

/** The rows of a block and of those after it; backwards, of those before it. Blocks are read as they are come to. */
export function* rowsFrom(blocks: readonly CellBlock[], block: string, isForward: boolean) {
  const start = blocks.findIndex(({ key }) => key === block)
  const way = isForward ? 1 : -1
  for (let at = start; at >= 0 && at < blocks.length; at += way) {
    const { key = '', cells = [] } = blocks[at] ?? {}
    for (const row of isForward ? cells : cells.toReversed()) yield { block: key, row }
  }
}

function placed(block: string, cell: GridCell | undefined): PlacedCell | null {
  return cell === undefined ? null : { ...cell, block }
}

function nearest(row: readonly GridCell[], column: number): GridCell | undefined {
  const distance = (cell: GridCell) => Math.abs(cell.column - column)
  return row.toSorted((one, other) => distance(one) - distance(other))[0]
}
