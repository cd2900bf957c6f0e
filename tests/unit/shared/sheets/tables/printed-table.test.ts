import { describe, expect, it } from 'vitest'
import { annexTableSheet } from '#shared/sheets/tables/annex/annex-table-sheet.ts'
import { inventorySheet } from '#shared/sheets/tables/annex/inventory-sheet.ts'
import type { TableSheet, TableSheetKind } from '#shared/sheets/tables/table-sheet.ts'
import { termsSheet } from '#shared/sheets/tables/terms-sheet.ts'
import { printedTable } from '#shared/sheets/cells/without-blanks.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const model = sampleModel('三島市')

/** The table of this kind and title, as it is printed. */
function printed(kind: TableSheetKind, title: string): TableSheet {
  const owner = kind.owners?.(model).find((each) => each.title === title)
  const table = owner === undefined ? null : kind.of(model, owner.id)
  if (table === null) throw new Error(`no table ${title}`)
  return printedTable(table)
}

const rowsOf = ({ groups }: TableSheet) =>
  groups.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((lines) => lines.map(({ text }) => text).join('\n'))))

describe('printedTable', () => {
  it('has no rows where no column is left', () => {
    const table = annexTableSheet.of(model, annexTableSheet.owners?.(model)[0]?.id ?? null)!
    const groups = table.groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, cells: [] })) }))
    expect(printedTable({ ...table, columns: [], groups }).groups).toEqual([])
  })
})

describe('printedTable, annexes of 三島市', () => {
  it('puts what neighbouring headings begin with once above them', () => {
    const { columns } = printed(annexTableSheet, '三島市の将来人口')
    expect(columns.map(({ above = '', label }) => [above, label])).toEqual([
      ['', '三島市の将来人口'],
      ['', '実績 国勢調査 2020年(a)'],
      ['国立社会保障・人口問題研究所の長期推計', '2040年(b)'],
      ['国立社会保障・人口問題研究所の長期推計', '増減(b-a)'],
      ['三島市第5次総合計画の目標人口ビジョン', "2040年(b')"],
      ['三島市第5次総合計画の目標人口ビジョン', ''],
    ])
  })

  it('keeps the figures as they are printed, minus signs too, and sets them as figures', () => {
    const table = printed(annexTableSheet, '三島市の将来人口')
    expect(rowsOf(table)[0]).toEqual(['総人口', '107,783', '89,808', '-17,975', '97,881', '-9,902'])
    expect(table.columns.map(({ holds }) => holds)).toEqual([undefined, ...Array.from({ length: 5 }, () => 'figure')])
  })

  it('sets a column of shares as figures, one of words not', () => {
    const { columns } = printed(annexTableSheet, '三島市民のインターネット利用頻度')
    expect(columns.map(({ holds }) => holds)).toEqual([undefined, undefined, 'figure'])
  })

  it('gives a name of four letters more than its letters, beside longer texts', () => {
    const { columns } = printed(annexTableSheet, '三島市が委嘱している DX を推進する外部有識者')
    const [, name] = columns
    const share = (name?.weight ?? 0) / columns.reduce((sum, { weight }) => sum + weight, 0)
    expect(share * LETTERS_PER_LINE).toBeGreaterThan(5.5)
  })

  it('leaves the column of numbers out where no row has one', () => {
    expect(printed(inventorySheet, '【対象事務】 20 業務').columns.map(({ label }) => label)).toEqual(['対象事務'])
    expect(printed(inventorySheet, '三島市における DX 推進の重点取組事項').columns[0]?.label).toBe('番号')
  })

  it('prints 用語集 in two columns as the plan does', () => {
    const table = termsSheet.onPaper?.(model)
    const rows = table === undefined ? [] : rowsOf(printedTable(table))
    expect(rows).toContainEqual(['AI（エーアイ）', '人工知能\nArtificial Intelligence'])
    expect(rows.map(([term]) => term)).toContain('アジャイル')
    expect(rows).toHaveLength(model.list('term').length)
  })
})

/** A4 on its side within its margins, in the program's type. */
const LETTERS_PER_LINE = 70
