import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { cellContext } from '#renderer/features/plan/cell/cell-context.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'

const model = readSamplePlans()
  .map(createPlanModel)
  .find(({ municipality }) => municipality.fields.name === '伊豆の国市')!

function rowsOf(...parameters: Parameters<typeof cellContext>): Readonly<Record<string, string>> {
  return Object.fromEntries(cellContext(...parameters).map(({ label, text }) => [label, text]))
}

describe('cellContext', () => {
  it('says of an empty actual what it is to be compared with', () => {
    const indicator = model.list('indicator').find(({ fields }) => fields.name === 'オンライン申請件数')!
    const address = { kind: 'value', owner: indicator.id, role: 'actual', period: '2025', position: 0 } as const
    expect(rowsOf(model, address)).toEqual({
      この欄: '実績値 令和7年度',
      評価指標: 'オンライン申請件数',
      基準値: '100件／令和4年度',
      目標値: '250件／令和7年度',
    })
  })

  it('compares a baseline with nothing', () => {
    const baseline = model.list('value').find(({ fields }) => fields.raw === '100件／令和4年度')!
    const { owner, role, period, position } = baseline.fields
    expect(Object.keys(rowsOf(model, { kind: 'value', owner, role, period, position }))).toEqual(['この欄', '評価指標'])
  })

  it('calls a text of a card by the label of its field', () => {
    const field = model.list('fieldDef').find(({ fields }) => fields.label === '概要')!
    const text = model.listBy('fieldValue', 'field', field.id)[0]!
    expect(rowsOf(model, { kind: 'field', recordId: text.id, field: 'text' })).toEqual({ この欄: '概要' })
  })

  it('calls a field without a label by the words of the program', () => {
    const project = model.list('project')[0]!
    expect(rowsOf(model, { kind: 'field', recordId: project.id, field: 'name' })).toEqual({ この欄: '事業　名称' })
  })
})
