import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergedCells } from '#shared/sheets/form/merge-cells.ts'
import { plainLine } from '#shared/sheets/cells/sheet-line.ts'

const columnsOf = (beyond: readonly boolean[]) =>
  beyond.map((isBeyond, at) => ({ year: String(2021 + at), label: `${String(2021 + at)}年度`, isBeyond }))
const cellsOf = (texts: readonly string[]) => texts.map((text) => [plainLine(text)])

describe('mergedCells', () => {
  it('lets a text reach over the empty years behind it, but not beyond the period', () => {
    const merged = mergedCells(cellsOf(['', '40%', '', '100%', '']), columnsOf([false, false, false, false, true]))
    expect(merged.map(({ column, span }) => [column, span])).toEqual([
      [0, 1],
      [1, 2],
      [3, 1],
      [4, 1],
    ])
  })

  it('covers each column once and loses no text, whatever stands there', () => {
    const column = fc.record({ text: fc.constantFrom('', '実施'), isBeyond: fc.boolean() })
    fc.assert(
      fc.property(fc.array(column, { maxLength: 8 }), (all) => {
        const merged = mergedCells(cellsOf(all.map(({ text }) => text)), columnsOf(all.map(({ isBeyond }) => isBeyond)))
        expect(merged.reduce((sum, { span }) => sum + span, 0)).toBe(all.length)
        expect(merged.filter(({ lines }) => lines.some(({ text }) => text !== ''))).toHaveLength(
          all.filter(({ text }) => text !== '').length,
        )
      }),
    )
  })
})
