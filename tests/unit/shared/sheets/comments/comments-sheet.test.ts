import { describe, expect, it } from 'vitest'
import { addComment, answerComment } from '#shared/domain/comment/comment-acts.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { commentPlace, spotOfCell } from '#shared/sheets/comments/comment-place.ts'
import { markedCellsOf, type MarkedCells } from '#shared/sheets/comments/marked-cells.ts'
import { addressKey, type CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { placeOf } from '#shared/sheets/places/locate.ts'
import { tableSheets } from '#shared/sheets/tables/index.ts'
import { buildRecordId } from '../../../../helpers/build-bundle.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const plan = buildPlan('島田')
const model = createPlanModel(plan.records)

function withRemark(held: PlanModel, number: number, record: RecordId, field: string | null): PlanModel {
  const at = `2026-11-${String(10 + number)}T15:30:00Z`
  const remark = {
    id: buildRecordId(number),
    record,
    field,
    at,
    author: '鈴木 一郎',
    post: '課長',
    text: `意見${number}`,
  }
  return held.withChanges(addComment(held, remark))
}

const target2025: CellAddress = { kind: 'value', owner: plan.indicator, role: 'target', period: '2025', position: 0 }
const outline: CellAddress = { kind: 'field', recordId: plan.fieldValue, field: 'text' }

function openCommentsAt(marked: MarkedCells, address: CellAddress): number {
  return marked.get(addressKey(address)) ?? 0
}

describe('commentsSheet', () => {
  it('lists remarks with day, author, place, answer and state', () => {
    const held = withRemark(withRemark(model, 1, plan.fieldValue, 'text'), 2, plan.values[0], 'raw')
    const answered = held.withChanges(
      answerComment(held, buildRecordId(2), { answer: '見込みです。', followUp: '注を付けた。' }),
    )
    const sheet = tableSheets.comments.of(answered, null)
    expect(sheet?.columns.map(({ label }) => label)).toEqual([
      '番号',
      '日付',
      'だれから',
      'どこ',
      '意見',
      '回答',
      '対応',
      '状況',
    ])
    const rows = sheet?.groups[0]?.rows.map(({ cells }) => cells.map((lines) => lines.map(({ text }) => text).join()))
    expect(rows).toEqual([
      ['1', '令和8年11月12日', '課長 鈴木 一郎', '「オンライン申請」の概要', '意見1', '', '', '未回答'],
      [
        '2',
        '令和8年11月13日',
        '課長 鈴木 一郎',
        '「申請件数」の目標値 令和7年度',
        '意見2',
        '見込みです。',
        '注を付けた。',
        '回答済み',
      ],
    ])
  })

  it('lets nobody here write in the remark itself', () => {
    const sheet = tableSheets.comments.of(withRemark(model, 1, plan.fieldValue, 'text'), null)
    const cells = sheet?.groups[0]?.rows[0]?.cells ?? []
    expect(cells.map(([line]) => line?.address !== null)).toEqual([false, false, false, false, false, true, true, true])
  })

  it('says that a record is gone', () => {
    const held = withRemark(model, 1, plan.fieldValue, 'text')
    const gone = held.withChanges(removeRecords(held, [plan.fieldValue]))
    expect(tableSheets.comments.of(gone, null)?.groups[0]?.rows[0]?.cells[3]?.[0]?.text).toBe('（今の計画にはない欄）')
  })

  it('is found by its remark, and does not stand in the way of what the remark is about', () => {
    const held = withRemark(model, 1, plan.fieldValue, 'text')
    expect(placeOf(held, buildRecordId(1))?.sheet).toEqual({ kind: 'comments', owner: null })
    expect(placeOf(held, plan.fieldValue, 'text')).toEqual(placeOf(model, plan.fieldValue, 'text'))
  })
})

describe('spotOfCell', () => {
  it('names the field of a cell, and the owner of an empty one', () => {
    expect(spotOfCell(model, outline)).toEqual({ recordId: plan.fieldValue, field: 'text' })
    expect(spotOfCell(model, target2025)).toEqual({ recordId: plan.values[0], field: 'raw' })
    expect(spotOfCell(model, { ...target2025, role: 'actual' })).toEqual({ recordId: plan.indicator, field: null })
    const blank = { kind: 'blank', type: 'fieldValue', fields: { owner: plan.project }, field: 'text' } as const
    expect(spotOfCell(model, blank)).toEqual({ recordId: plan.project, field: null })
    expect(spotOfCell(model, { kind: 'blank', type: 'term', fields: {}, field: 'term' })).toBeNull()
  })
})

describe('commentPlace', () => {
  it('names a part of an indicator with its indicator', () => {
    const value = { id: buildRecordId(50), type: 'value' as const }
    const fields = { ...model.find('value', plan.values[0])!.fields, owner: plan.breakdown, role: 'actual' as const }
    const held = model.withChanges([{ op: 'insert', record: { ...value, fields } }])
    expect(commentPlace(held, { recordId: value.id, field: 'raw' })).toBe('「申請件数 国内」の実績値 令和7年度')
  })
})

describe('markedCellsOf', () => {
  it('marks the cell of a field, and the name of a record that is meant as a whole', () => {
    const held = withRemark(
      withRemark(withRemark(model, 1, plan.values[0], 'raw'), 2, plan.placement, null),
      3,
      plan.values[0],
      'raw',
    )
    const marked = markedCellsOf(held)
    expect(openCommentsAt(marked, target2025)).toBe(2)
    expect(openCommentsAt(marked, { kind: 'field', recordId: plan.project, field: 'name' })).toBe(1)
    expect(openCommentsAt(marked, outline)).toBe(0)
  })

  it('takes the mark away with the answer', () => {
    const held = withRemark(model, 1, plan.fieldValue, 'text')
    expect(openCommentsAt(markedCellsOf(held), outline)).toBe(1)
    const answered = held.withChanges(answerComment(held, buildRecordId(1), { answer: 'はい。' }))
    expect(openCommentsAt(markedCellsOf(answered), outline)).toBe(0)
  })
})
