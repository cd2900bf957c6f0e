import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordIdSchema } from '#shared/domain/record/field.ts'
import { gridRows, type CellBlock, type PlacedCell } from '#shared/sheets/cells/cell-grid.ts'
import {
  cornerAt,
  rangeGrid,
  rangeRows,
  wholeRange,
  type CellRange,
  type Corner,
} from '#shared/sheets/range/cell-range.ts'
import { directions, extended, movedCell, type GridMove } from '#shared/sheets/range/move-on-grid.ts'
import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'

const id = RecordIdSchema.parse('00000000-0000-8000-8000-000000000001')

/** A row as letters by columns: a point is a column without a cell. Capitals are filled. */
function row(letters: string) {
  const lines = [...letters].map((letter): readonly SheetLine[] =>
    letter === '.'
      ? []
      : [{ text: '', address: { kind: 'field', recordId: id, field: letter }, recordId: id, marks: [] }],
  )
  return gridRows(letters, lines)
}

/** Names and yearly targets above actuals, as on a table of indicators, and a heading between. */
const sheet: readonly CellBlock[] = [
  { key: 'one', cells: [...row('AbCD'), ...row('..ef')] },
  { key: 'heading', cells: [] },
  { key: 'two', cells: [...row('GhIj'), ...row('..KL')] },
]

const fieldOf = ({ address }: PlacedCell) => (address.kind === 'field' ? address.field : '')
const isFilled = (cell: PlacedCell) => fieldOf(cell) === fieldOf(cell).toUpperCase()
const aids = { isFilled, rowsInSight: 2 }

function at(letter: string): Corner {
  const block = sheet.find(({ cells }) => cells.flat().some(({ key }) => key.endsWith(` ${letter}`)))!
  const cell = block.cells.flat().find(({ key }) => key.endsWith(` ${letter}`))!
  return { block: block.key, key: cell.key, column: cell.column }
}

function moved(letter: string, move: GridMove): string | null {
  const cell = movedCell(sheet, at(letter), move, aids)
  return cell === null ? null : fieldOf(cell)
}

function texts(range: CellRange | null): readonly string[] {
  const grid = range === null ? [] : rangeGrid(sheet, range)
  return grid.map((cells) => cells.map((cell) => (cell === null ? '.' : fieldOf(cell))).join(''))
}

function extendedBy(from: string, ...moves: readonly GridMove[]): readonly string[] {
  const start: CellRange = { from: at(from), to: at(from) }
  return texts(moves.reduce((range, move) => extended(sheet, range, move, aids) ?? range, start))
}

const by = (direction: (typeof directions)[number]): GridMove => ({ by: 'cell', direction })

describe('movedCell', () => {
  it('goes with Home and End to the ends of the row, with Ctrl to those of the sheet', () => {
    expect(moved('C', { by: 'row', direction: 'start' })).toBe('A')
    expect(moved('e', { by: 'row', direction: 'end' })).toBe('f')
    expect(moved('e', { by: 'sheet', direction: 'start' })).toBe('A')
    expect(moved('A', { by: 'sheet', direction: 'end' })).toBe('L')
  })

  it('goes with Ctrl and an arrow to the edge of what is filled', () => {
    expect(moved('A', { by: 'edge', direction: 'right' })).toBe('C')
    expect(moved('C', { by: 'edge', direction: 'right' })).toBe('D')
    expect(moved('C', { by: 'edge', direction: 'down' })).toBe('I')
    expect(moved('I', { by: 'edge', direction: 'down' })).toBe('K')
    expect(moved('b', { by: 'edge', direction: 'down' })).toBe('h')
    expect(moved('L', { by: 'edge', direction: 'up' })).toBe('D')
    expect(moved('L', { by: 'edge', direction: 'down' })).toBeNull()
  })

  it('goes by pages along its column, as far as there are rows', () => {
    expect(moved('D', { by: 'page', direction: 'down' })).toBe('j')
    expect(moved('j', { by: 'page', direction: 'down' })).toBe('L')
    expect(moved('L', { by: 'page', direction: 'up' })).toBe('f')
  })
})

describe('extended', () => {
  it('grows over rows of other blocks and keeps its columns', () => {
    expect(extendedBy('C', by('right'), by('down'), by('down'))).toEqual(['CD', 'ef', 'Ij'])
  })

  it('passes by rows that have no cell in its columns', () => {
    expect(extendedBy('A', by('down'))).toEqual(['A', 'G'])
  })

  it('leaves places without a cell empty', () => {
    expect(extendedBy('b', by('right'), by('down'))).toEqual(['bC', '.e'])
  })

  it('grows sideways to columns that its last row has not', () => {
    expect(extendedBy('C', by('down'), by('left'))).toEqual(['bC', '.e'])
  })

  it('reaches with Ctrl and End the last row and the last column of the sheet', () => {
    const short = [...sheet, { key: 'blank', cells: row('m') }]
    const start = { from: at('I'), to: at('I') }
    const range = extended(short, start, { by: 'sheet', direction: 'end' }, aids)
    const grid = range === null ? [] : rangeGrid(short, range)
    expect(grid.map((cells) => cells.map((cell) => (cell === null ? '.' : fieldOf(cell))).join(''))).toEqual([
      'Ij',
      'KL',
    ])
  })

  it('stops at the edges', () => {
    expect(extendedBy('D', by('right'))).toEqual(['D'])
    expect(extendedBy('K', by('down'))).toEqual(['K'])
  })

  it('goes back the way it came', () => {
    fc.assert(
      fc.property(fc.constantFrom(...'ACefGjKL'), fc.constantFrom(...directions), (letter, direction) => {
        const start: CellRange = { from: at(letter), to: at(letter) }
        const there = extended(sheet, start, by(direction), aids)
        fc.pre(there !== null)
        const back = { left: 'right', right: 'left', up: 'down', down: 'up' } as const
        expect(texts(extended(sheet, there, by(back[direction]), aids))).toEqual(texts(start))
      }),
    )
  })

  it('never leaves the sheet, and always holds the cell that it began at', () => {
    const moves = fc.array(
      fc.constantFrom(...directions.flatMap((each) => [by(each), { by: 'edge', direction: each } as const])),
    )
    fc.assert(
      fc.property(fc.constantFrom(...'AbCDefGhIjKL'), moves, (letter, steps) => {
        expect(extendedBy(letter, ...steps).join('')).toContain(letter)
      }),
    )
  })
})

describe('wholeRange', () => {
  it('holds every cell of the sheet', () => {
    expect(texts(wholeRange(sheet))).toEqual(['AbCD', '..ef', 'GhIj', '..KL'])
    expect(wholeRange([{ key: 'heading', cells: [] }])).toBeNull()
  })
})

describe('cornerAt', () => {
  it('has nothing for a cell that is gone, and a range to it is empty', () => {
    const gone = { block: 'two', key: 'gone' }
    expect(cornerAt(sheet, gone)).toBeNull()
    expect(rangeRows(sheet, { from: at('A'), to: { ...gone, column: 1 } })).toEqual([])
  })
})
