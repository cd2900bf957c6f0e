import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { RecordIdSchema } from '#shared/domain/record/field.ts'
import { firstCell, gridRows, hasCell, stepFrom, type CellBlock } from '#shared/sheets/cells/cell-grid.ts'
import { recordAt, textAt } from '#shared/sheets/cells/cell-text.ts'
import { kpiSheetOf } from '#shared/sheets/indicators/kpi-sheet.ts'
import { kpiRowCells } from '#shared/sheets/cells/sheet-cells.ts'
import { plainLine, type SheetLine } from '#shared/sheets/cells/sheet-line.ts'

const id = RecordIdSchema.parse('00000000-0000-8000-8000-000000000001')

function line(field: string): SheetLine {
  return { text: field, address: { kind: 'field', recordId: id, field }, recordId: id, marks: [] }
}

const grid = gridRows('one', [[line('a')], [line('b'), line('c')], [line('d')]])

const sheet: readonly CellBlock[] = [
  { key: 'heading', cells: [] },
  { key: 'first', cells: grid },
  { key: 'between', cells: [] },
  { key: 'second', cells: gridRows('two', [[line('e')], [], [line('f')]]) },
]

function cellOf(field: string) {
  return 'ef'.includes(field)
    ? { block: 'second', key: `two ${id} ${field}` }
    : { block: 'first', key: `one ${id} ${field}` }
}

const fieldAt = (step: Parameters<typeof stepFrom>[2], from: string, blocks = sheet) => {
  const to = stepFrom(blocks, cellOf(from), step)
  return to?.address.kind === 'field' ? to.address.field : null
}

describe('gridRows', () => {
  it('puts several lines of one cell below each other', () => {
    expect(grid.map((cells) => cells.map(({ key }) => key.at(-1)).join(''))).toEqual(['abd', 'c'])
  })

  it('leaves out what nobody edits', () => {
    expect(gridRows('one', [[plainLine('composed')]])).toEqual([])
  })
})

describe('firstCell', () => {
  it('passes by blocks without cells', () => {
    expect(firstCell(sheet)).toMatchObject(cellOf('a'))
    expect(firstCell([{ key: 'heading', cells: [] }])).toBeNull()
  })
})

describe('hasCell', () => {
  it('looks in the block of the cell alone', () => {
    expect(hasCell(sheet, cellOf('e'))).toBe(true)
    expect(hasCell(sheet, { ...cellOf('e'), block: 'first' })).toBe(false)
    expect(hasCell(sheet, { ...cellOf('e'), block: 'gone' })).toBe(false)
  })
})

describe('stepFrom', () => {
  it('reads on from the end of a row to the next, over blocks', () => {
    expect(['a', 'b', 'd', 'c', 'e'].map((from) => fieldAt('next', from))).toEqual(['b', 'd', 'c', 'e', 'f'])
  })

  it('goes back the same way', () => {
    expect(['f', 'e', 'c', 'd', 'b'].map((from) => fieldAt('previous', from))).toEqual(['e', 'c', 'd', 'b', 'a'])
  })

  it('goes up and down in the same column, or the nearest that the row has', () => {
    expect([fieldAt('down', 'b'), fieldAt('down', 'c'), fieldAt('up', 'f'), fieldAt('up', 'c')]).toEqual([
      'c',
      'e',
      'c',
      'b',
    ])
  })

  it('ends at the edges of the sheet', () => {
    expect([fieldAt('previous', 'a'), fieldAt('next', 'f'), fieldAt('up', 'a'), fieldAt('down', 'f')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('says in which block it has come to stand', () => {
    expect(stepFrom(sheet, cellOf('c'), 'next')).toMatchObject(cellOf('e'))
    expect(stepFrom(sheet, cellOf('e'), 'previous')).toMatchObject(cellOf('c'))
  })

  it('leads nowhere from a cell that is not on the sheet', () => {
    expect(stepFrom(sheet, { block: 'gone', key: cellOf('a').key }, 'next')).toBeNull()
  })

  it('reads no block that it does not come to', () => {
    const unread = (key: string): CellBlock => ({
      key,
      get cells(): never {
        throw new Error(`${key} was read`)
      },
    })
    const guarded = [unread('above'), ...sheet, unread('below')]
    expect([fieldAt('next', 'c', guarded), fieldAt('up', 'e', guarded)]).toEqual(['e', 'c'])
    expect(() => fieldAt('next', 'f', guarded)).toThrow('below was read')
  })
})

describe('the cells of the table of indicators', () => {
  const model = createPlanModel(readSamplePlans()[0] ?? [])
  const cells = kpiSheetOf(model).groups.flatMap(({ projects }) =>
    projects.flatMap(({ rows }) => rows.flatMap((row) => kpiRowCells(row).flat())),
  )

  it('have keys of their own, though one indicator stands on the sheet twice', () => {
    expect(new Set(cells.map(({ key }) => key)).size).toBe(cells.length)
  })

  it('find the text that is kept, and no record behind an empty cell', () => {
    for (const { address } of cells) {
      const record = recordAt(model, address)
      if (record?.type === 'value') expect(textAt(model, address)).toBe(record.fields.raw)
      else expect(record === null ? textAt(model, address) : '').toBe('')
    }
  })
})
