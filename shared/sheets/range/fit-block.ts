import type { TextBlock } from '../../domain/text/clipboard/tab-text.ts'
import { failed, ok, type Result } from '../../result.ts'
import type { CellBlock, PlacedCell } from '../cells/cell-grid.ts'
import { blankKey, type CellAddress } from '../cells/sheet-line.ts'
import { columnsOf, rangeRows, rowOfCorner, rowsBeyond, type CellRange, type PlacedRow } from './cell-range.ts'
import type { CellWrite } from './write-cells.ts'

/**
 * A block that has no room from the chosen cell on: `paste/too-wide`, `paste/too-tall` with what is there; `paste/no-cell` a text
 * for a place where nothing can be written, by its row and column in the block, from 1.
 */
export type FitError =
  | { readonly code: 'paste/too-wide' | 'paste/too-tall'; readonly given: number; readonly room: number }
  | { readonly code: 'paste/no-cell'; readonly text: string; readonly row: number; readonly column: number }

/**
 * Which text goes to which cell. One text fills the whole range, and a block repeats itself where the range is a multiple of it;
 * otherwise it takes as many cells as it needs from the first of the range. Below a blank row there is always another one.
 */
export function fitBlock(
  blocks: readonly CellBlock[],
  range: CellRange,
  given: TextBlock,
): Result<readonly CellWrite[], FitError> {
  const chosen = rangeRows(blocks, range)
  const start = chosen[0]?.[0]
  const [first, last] = columnsOf(range)
  const block = repeated(given, chosen.length, last - first + 1)
  const width = block[0]?.length ?? 0
  if (start === undefined || width === 0) return ok([])
  const rows = targetRows(blocks, { start, first, last: first + width - 1 }, block.length)
  if (rows.length < block.length) return failed({ code: 'paste/too-tall', given: block.length, room: rows.length })
  const room = Math.max(...rows.flatMap((row) => row.map(({ column }) => column))) - first + 1
  const used = Math.max(...block.map((row) => row.findLastIndex((text) => text !== ''))) + 1
  if (used > room) return failed({ code: 'paste/too-wide', given: used, room })
  return placed(block, rows, first)
}

/** The block as often as it goes into the range; once where the range is no multiple of it. */
function repeated(given: TextBlock, height: number, width: number): TextBlock {
  const [rows, columns] = [given.length, given[0]?.length ?? 0]
  if (rows === 0 || columns === 0 || height % rows !== 0 || width % columns !== 0) return given
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => given[row % rows]?.[column % columns] ?? ''),
  )
}

type Target = { readonly start: PlacedCell; readonly first: number; readonly last: number }

/** As many rows as are asked for, or as there are, from the start on that have a cell in the columns. */
function targetRows(blocks: readonly CellBlock[], { start, first, last }: Target, count: number): readonly PlacedRow[] {
  const rows: PlacedRow[] = []
  const take = (row: PlacedRow) => {
    const cells = row.filter(({ column }) => column >= first && column <= last)
    while (cells.length > 0 && rows.length < count) {
      rows.push(cells)
      if (!isGrowing(cells)) break
    }
  }
  take(rowOfCorner(blocks, start))
  for (const row of rowsBeyond(blocks, start, true)) {
    if (rows.length >= count) break
    take(row)
  }
  return rows
}

/** A row in which typing makes a record, again and again. The empty field of a card takes one text. */
function isGrowing(cells: PlacedRow): boolean {
  const keys = cells.map(({ address }) => (address.kind === 'blank' ? blankKey(address) : null))
  return keys[0] !== null && keys.every((key) => key === keys[0]) && !isFieldOfCard(cells[0]?.address)
}

function isFieldOfCard(address: CellAddress | undefined): boolean {
  return address?.kind === 'blank' && address.type === 'fieldValue'
}

function placed(block: TextBlock, rows: readonly PlacedRow[], first: number): Result<readonly CellWrite[], FitError> {
  const writes: CellWrite[] = []
  for (const [row, texts] of block.entries()) {
    for (const [at, text] of texts.entries()) {
      const cell = rows[row]?.find(({ column }) => column === first + at)
      if (cell !== undefined) writes.push({ address: cell.address, text, row })
      else if (text !== '') return failed({ code: 'paste/no-cell', text, row: row + 1, column: at + 1 })
    }
  }
  return ok(writes)
}
