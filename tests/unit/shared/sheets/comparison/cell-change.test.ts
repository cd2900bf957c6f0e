import { describe, expect, it } from 'vitest'
import { putValue } from '#shared/domain/edit/put-value.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { setField } from '#shared/domain/edit/set-field.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { cellChange } from '#shared/sheets/comparison/cell-change.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { buildRecordId } from '../../../../helpers/build-bundle.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const plan = buildPlan('三島')
const before = createPlanModel(plan.records)
const text: CellAddress = { kind: 'field', recordId: plan.fieldValue, field: 'text' }
const target: CellAddress = { kind: 'value', owner: plan.indicator, role: 'target', period: '2025', position: 0 }
const actual = { ...target, role: 'actual' } as const

describe('cellChange', () => {
  it('tells what stood in a cell before, and nothing of one that is the same', () => {
    const after = before.withChanges(setField(before, plan.fieldValue, { field: 'text', content: '窓口を減らす。' }))
    expect(cellChange(before, after, text)).toEqual({ previous: '申請を窓口に来ずに済ませる。' })
    expect(cellChange(before, after, target)).toBeNull()
  })

  it('tells of a value that is new that nothing stood there', () => {
    const after = before.withChanges(putValue(before, actual, { raw: '900件', newId: buildRecordId(1) }))
    expect(cellChange(before, after, actual)).toEqual({ previous: '' })
  })

  it('tells of a value that was taken away', () => {
    const after = before.withChanges(removeRecords(before, [plan.values[0]]))
    expect(cellChange(before, after, target)).toEqual({ previous: '1,000件' })
  })

  it('tells of a bar that was moved in words', () => {
    const bar: CellAddress = { kind: 'field', recordId: plan.bar, field: 'label' }
    const after = before.withChanges(setField(before, plan.bar, { field: 'from', content: '2026' }))
    expect(cellChange(before, after, bar)?.previous).toMatch(/令和7年度.*実施/)
  })

  it('tells at an empty place what was taken away from it', () => {
    const field = before.find('fieldValue', plan.fieldValue)!.fields.field
    const blank: CellAddress = {
      kind: 'blank',
      type: 'fieldValue',
      fields: { field, owner: plan.project },
      field: 'text',
    }
    expect(cellChange(before, before, blank)).toBeNull()
    const after = before.withChanges(removeRecords(before, [plan.fieldValue]))
    expect(cellChange(before, after, blank)).toEqual({ previous: '申請を窓口に来ずに済ませる。' })
    const elsewhere = { ...blank, fields: { field, owner: plan.measure } }
    expect(cellChange(before, after, elsewhere)).toBeNull()
  })
})
