import { describe, expect, it } from 'vitest'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { isBlankPlace } from '#shared/sheets/cells/without-blanks.ts'
import { barsSheet } from '#shared/sheets/tables/bars-sheet.ts'
import type { TableRow } from '#shared/sheets/tables/table-sheet.ts'
import { writeCell } from '#shared/sheets/cells/write-cell.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { placeOf, sampleModel } from '../../../../helpers/sample-model.ts'

const PAYMENTS = '手数料等の支払いに対するキャッシュレス決済の導入'
const izunokuni = sampleModel('伊豆の国市')

function rowsUnder(model: PlanModel, title: string): readonly TableRow[] {
  return barsSheet.of(model, null)!.groups.find((group) => group.title.endsWith(title))!.rows
}

const textsOf = (row: TableRow) => row.cells.map((lines) => lines.map(({ text }) => text).join())

/** The plan after a text is typed into a column of a row. */
function typed(model: PlanModel, { row, column, text }: { row: TableRow; column: number; text: string }): PlanModel {
  const edit = writeCell(model, row.cells[column]![0]!.address!, { text, newId: createNewIds() })
  if (!edit.ok) throw new Error(edit.error.code)
  const after = model.withChanges(edit.value)
  expect(checkPlanRecords(after.all()).ok).toBe(true)
  return after
}

describe('the list of the schedule', () => {
  it('has a row for every bar and every bullet of the plan', () => {
    for (const town of ['伊豆の国市', '川本町', '福山市']) {
      const model = sampleModel(town)
      const rows = barsSheet.of(model, null)!.groups.flatMap((group) => group.rows.filter(({ isBlank }) => !isBlank))
      const ids = [...model.list('bar'), ...model.list('bullet')].map(({ id }) => id)
      expect(rows.map(({ key }) => key).sort()).toEqual([...ids].sort())
    }
  })

  it('says of a bar what the drawing shows, in words', () => {
    expect(textsOf(rowsUnder(izunokuni, PAYMENTS)[0]!)).toEqual([
      '',
      '令和5年度前期',
      '令和5年度前期',
      '記載なし（元の資料で分からない）',
      '取組',
      '計画',
      '導入に向けた調査',
      '',
      '',
    ])
  })

  it('takes every change of a bar as typed words', () => {
    let model = izunokuni
    const row = () => rowsUnder(model, PAYMENTS)[0]!
    const texts = ['【決済】', 'R5前期', '2024年度', 'その後も続く', '状態', '実績', '導入済み', '105台', '入札の不調']
    for (const [column, text] of texts.entries()) model = typed(model, { row: row(), column, text })
    expect(textsOf(row())).toEqual([
      '【決済】',
      '令和5年度前期',
      '令和6年度',
      'その後も続く',
      '状態（導入済みなど）',
      '実績',
      '導入済み',
      '105台',
      '入札の不調',
    ])
  })

  it('takes the month of a bullet from its words', () => {
    const model = sampleModel('川本町')
    const group = barsSheet.of(model, null)!.groups.find(({ rows }) => textsOf(rows[0]!)[4] === '箇条書き')!
    const after = typed(model, { row: group.rows[0]!, column: 6, text: '11月 契約' })
    expect(after.find('bullet', group.rows[0]!.cells[6]![0]!.recordId!)!.fields.month).toBe(11)
  })

  it('adds a bar on a lane of its own in the last row of a project, whichever cell is written first', () => {
    const owner = placeOf(izunokuni, PAYMENTS).id
    const lanes = izunokuni.listBy('lane', 'owner', owner).length
    const blank = rowsUnder(izunokuni, PAYMENTS).at(-1)!
    expect(blank.isBlank && blank.cells.flat().every(isBlankPlace)).toBe(true)
    const byText = typed(izunokuni, { row: blank, column: 6, text: '周知' })
    expect(byText.listBy('lane', 'owner', owner)).toHaveLength(lanes + 1)
    expect(textsOf(rowsUnder(byText, PAYMENTS).at(-2)!).slice(1, 7)).toEqual([
      '令和5年度前期',
      '令和5年度前期',
      'その時期に終わる',
      '取組',
      '計画',
      '周知',
    ])
    const byStart = typed(izunokuni, { row: blank, column: 1, text: '令和7年度' })
    expect(textsOf(rowsUnder(byStart, PAYMENTS).at(-2)!).slice(1, 3)).toEqual(['令和7年度', '令和7年度'])
  })

  it('refuses a word that is none, and says which there are', () => {
    const { address } = rowsUnder(izunokuni, PAYMENTS)[0]!.cells[3]![0]!
    const edit = writeCell(izunokuni, address!, { text: 'だいたい', newId: createNewIds() })
    expect(edit.ok ? null : edit.error).toMatchObject({ code: 'cell/unknown-word' })
  })
})
