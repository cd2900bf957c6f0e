import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecord } from '#shared/domain/record/read-record.ts'
import type { TextBlock } from '#shared/domain/text/clipboard/tab-text.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { gridRows, type CellBlock } from '#shared/sheets/cells/cell-grid.ts'
import { textAt } from '#shared/sheets/cells/cell-text.ts'
import { cornerAt, rangeRows, wholeRange, type CellRange } from '#shared/sheets/range/cell-range.ts'
import { fillRange } from '#shared/sheets/range/fill-range.ts'
import { fitBlock } from '#shared/sheets/range/fit-block.ts'
import { writeCells } from '#shared/sheets/range/write-cells.ts'
import { kpiSheetOf } from '#shared/sheets/indicators/kpi-sheet.ts'
import { kpiRowCells } from '#shared/sheets/cells/sheet-cells.ts'
import { tableSheets } from '#shared/sheets/tables/index.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const shimada = sampleModel('島田市')

/** The cells of a register, row by row; the last is the blank one. */
function registerOf(model: PlanModel, kind: 'terms' | 'levels'): readonly CellBlock[] {
  const rows = tableSheets[kind].of(model, null)?.groups.flatMap((group) => group.rows) ?? []
  return rows.map(({ key, cells }) => ({ key, cells: gridRows(key, cells) }))
}

function kpiBlocks(model: PlanModel): readonly CellBlock[] {
  return kpiSheetOf(model).groups.flatMap(({ projects }) =>
    projects.map(({ id, rows }) => ({ key: id, cells: rows.flatMap(kpiRowCells) })),
  )
}

/** A range of one cell, or from it by as many rows and columns. */
function rangeAt(blocks: readonly CellBlock[], row: number, column: number, size = { rows: 1, columns: 1 }): CellRange {
  const rows = blocks.flatMap(({ key, cells }) => cells.map((cell) => ({ block: key, cells: cell })))
  const corner = (at: number) => {
    const found = rows.at(at)!
    const cell = found.cells.find((each) => each.column >= column) ?? found.cells[0]!
    return cornerAt(blocks, { block: found.block, key: cell.key })!
  }
  return {
    from: { ...corner(row), column },
    to: { ...corner(row < 0 ? row : row + size.rows - 1), column: column + size.columns - 1 },
  }
}

function pasted(model: PlanModel, blocks: readonly CellBlock[], range: CellRange, block: TextBlock): PlanModel {
  const fitted = fitBlock(blocks, range, block)
  if (!fitted.ok) throw new Error(fitted.error.code)
  const written = writeCells(model, fitted.value, createNewIds())
  if (!written.ok) throw new Error(written.error.map(({ error }) => error.code).join())
  return model.withChanges(written.value)
}

describe('fitBlock', () => {
  const blocks = registerOf(shimada, 'levels')

  it('repeats one text over the whole range', () => {
    const fitted = fitBlock(blocks, rangeAt(blocks, 0, 3, { rows: 2, columns: 2 }), [['名']])
    expect(fitted.ok && fitted.value.map(({ text, row }) => `${text}${String(row)}`)).toEqual([
      '名0',
      '名0',
      '名1',
      '名1',
    ])
  })

  it('says how many columns there are where a block is too wide', () => {
    expect(fitBlock(blocks, rangeAt(blocks, 0, 3), [['a', 'b', 'c']])).toEqual({
      ok: false,
      error: { code: 'paste/too-wide', given: 3, room: 2 },
    })
  })

  it('says how many rows there are where a block is too tall', () => {
    const kpi = kpiBlocks(shimada)
    const last = rangeAt(kpi, -1, 2)
    expect(fitBlock(kpi, last, [['a'], ['b']])).toEqual({
      ok: false,
      error: { code: 'paste/too-tall', given: 2, room: 1 },
    })
  })

  it('names the place of the block for which there is no cell', () => {
    const kpi = kpiBlocks(shimada)
    const names = rangeAt(kpi, 0, 0)
    expect(
      fitBlock(kpi, names, [
        ['指標', '', '目標'],
        ['x', '', '実績'],
      ]),
    ).toEqual({
      ok: false,
      error: { code: 'paste/no-cell', text: 'x', row: 2, column: 1 },
    })
  })

  it('gives every text of a block a cell of its own, or says why not', () => {
    const kpi = kpiBlocks(shimada)
    const whole = rangeRows(kpi, wholeRange(kpi)!)
    const start = fc.record({ row: fc.nat(whole.length - 1), column: fc.constantFrom(2, 3, 4) })
    const size = fc.record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 4 }) })
    fc.assert(
      fc.property(start, size, ({ row, column }, { rows, columns }) => {
        const block = Array.from({ length: rows }, (_, at) =>
          Array.from({ length: columns }, (_, of) => `${String(at)} ${String(of)}`),
        )
        const fitted = fitBlock(kpi, rangeAt(kpi, row, column), block)
        if (!fitted.ok) return
        expect(fitted.value.map(({ text }) => text)).toEqual(block.flat())
        expect(new Set(fitted.value.map(({ address }) => JSON.stringify(address))).size).toBe(rows * columns)
      }),
    )
  })
})

describe('writeCells', () => {
  it('makes as many records as rows are pasted into the blank row', () => {
    const blocks = registerOf(shimada, 'terms')
    const after = pasted(shimada, blocks, rangeAt(blocks, -1, 0), [
      ['ＲＰＡ', '定型作業の自動化'],
      ['LGWAN', '行政の網'],
    ])
    const added = after.list('term').slice(shimada.list('term').length)
    expect(added.map(({ fields }) => fields.term)).toEqual(['ＲＰＡ', 'LGWAN'])
    expect(JSON.stringify(added[0]?.fields)).toContain('定型作業の自動化')
  })

  it('goes over from the last rows into new ones', () => {
    const blocks = registerOf(shimada, 'levels')
    const count = shimada.list('level').length
    const after = pasted(shimada, blocks, rangeAt(blocks, count - 1, 0), [['甲'], ['乙'], ['丙']])
    expect(
      after
        .list('level')
        .map(({ fields }) => fields.name)
        .slice(count - 1),
    ).toEqual(['甲', '乙', '丙'])
  })

  it('names every place that refuses its text, and writes nothing', () => {
    const blocks = registerOf(shimada, 'levels')
    const fitted = fitBlock(blocks, rangeAt(blocks, 0, 0), [
      ['名', '適当に'],
      ['名', 'いい加減に'],
    ])
    const written = fitted.ok ? writeCells(shimada, fitted.value, createNewIds()) : null
    expect(written?.ok).toBe(false)
    expect(written?.ok === false && written.error.map(({ text, error }) => [text, error.code])).toEqual([
      ['適当に', 'cell/unknown-word'],
      ['いい加減に', 'cell/unknown-word'],
    ])
  })

  it('touches a record only once, and leaves in every cell what was pasted there', () => {
    const blocks = kpiBlocks(shimada)
    const text = fc.constantFrom('', '10件', '―', '導入済み')
    const block = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.nat(20), block, (row, texts) => {
        const fitted = fitBlock(blocks, rangeAt(blocks, row, 2), texts)
        if (!fitted.ok) throw new Error(fitted.error.code)
        const written = writeCells(shimada, fitted.value, createNewIds())
        if (!written.ok) throw new Error('a value refuses no text')
        const ids = written.value.map((change) => (change.op === 'update' ? change.id : change.record.id))
        expect(new Set(ids).size).toBe(ids.length)
        const made = written.value.flatMap((change) => (change.op === 'insert' ? [change.record] : []))
        expect(made.map((record) => readRecord(record).ok)).toEqual(made.map(() => true))
        const after = shimada.withChanges(written.value)
        expect(fitted.value.map(({ address }) => textAt(after, address))).toEqual(fitted.value.map((each) => each.text))
      }),
      { numRuns: 30 },
    )
  })
})

describe('fillRange', () => {
  const blocks = registerOf(shimada, 'levels')
  const given = { textAt: (address: Parameters<typeof textAt>[1]) => textAt(shimada, address) }
  const names = shimada.list('level').map(({ fields }) => fields.name)

  it('copies the first row down', () => {
    const writes = fillRange(blocks, rangeAt(blocks, 0, 0, { rows: 2, columns: 1 }), { ...given, direction: 'down' })
    expect(writes.map(({ text }) => text)).toEqual([names[0]])
  })

  it('takes from above where the range is one row, and from the left where it is one column', () => {
    const down = fillRange(blocks, rangeAt(blocks, 1, 0), { ...given, direction: 'down' })
    expect(down.map(({ text, row }) => [text, row])).toEqual([[names[0], 1]])
    const right = fillRange(blocks, rangeAt(blocks, 0, 3), { ...given, direction: 'right' })
    expect(right.map(({ text }) => text)).toEqual([textAt(shimada, blocks[0]!.cells[0]![2]!.address)])
  })

  it('has nothing to copy in the first row', () => {
    expect(fillRange(blocks, rangeAt(blocks, 0, 0), { ...given, direction: 'down' })).toEqual([])
  })
})
