import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { RecordIdSchema } from '#shared/domain/record/field.ts'
import { gridRows, stepFrom } from '#shared/sheets/cell-grid.ts'
import { recordAt, textAt } from '#shared/sheets/cell-text.ts'
import { kpiSheetOf } from '#shared/sheets/kpi-sheet.ts'
import { kpiRowCells } from '#shared/sheets/sheet-cells.ts'
import { plainLine, type SheetLine } from '#shared/sheets/sheet-line.ts'

const id = RecordIdSchema.parse('00000000-0000-8000-8000-000000000001')

function line(field: string): SheetLine {
  return { text: field, address: { kind: 'field', recordId: id, field }, recordId: id, marks: [] }
}

const grid = [
  ...gridRows('one', [[line('a')], [line('b'), line('c')], [line('d')]]),
  ...gridRows('two', [[line('e')], [], [line('f')]]),
]

const fieldAt = (step: Parameters<typeof stepFrom>[2], from: string) => {
  const place = 'ef'.includes(from) ? 'two' : 'one'
  const to = stepFrom(grid, `${place} ${id} ${from}`, step)
  return to?.address.kind === 'field' ? to.address.field : null
}

describe('gridRows', () => {
  it('puts several lines of one cell below each other', () => {
    expect(grid.map((cells) => cells.map(({ key }) => key.at(-1)).join(''))).toEqual(['abd', 'c', 'ef'])
  })

  it('leaves out what nobody edits', () => {
    expect(gridRows('one', [[plainLine('composed')]])).toEqual([])
  })
})

describe('stepFrom', () => {
  it('reads on from the end of a row to the next', () => {
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
