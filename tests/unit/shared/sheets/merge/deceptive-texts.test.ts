import { describe, expect, it } from 'vitest'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { deceptiveChanges, deceptiveTexts } from '#shared/sheets/merge/deceptive-texts.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const HIDDEN = '申請\u200b件数'
const plan = buildPlan('三島')
const records = plan.records.map((record) =>
  record.id === plan.indicator ? ({ ...record, fields: { ...record.fields, name: HIDDEN } } as PlanRecord) : record,
)
const model = createPlanModel(records)

describe('deceptiveTexts', () => {
  it('finds what nobody sees, and nothing in a plan without it', () => {
    expect(deceptiveTexts(model, records).map(({ text }) => text)).toEqual([HIDDEN])
    expect(deceptiveTexts(createPlanModel(plan.records), plan.records)).toEqual([])
  })
})

describe('deceptiveChanges', () => {
  const update = (before: string, after: string) =>
    ({ op: 'update', id: plan.indicator, type: 'indicator', before: { name: before }, after: { name: after } }) as const

  it('looks at what comes, not at what goes', () => {
    expect(deceptiveChanges(model, [update('申請件数', HIDDEN)])).toHaveLength(1)
    expect(deceptiveChanges(model, [update(HIDDEN, '申請件数')])).toEqual([])
    const removed = records.find(({ id }) => id === plan.indicator)!
    expect(deceptiveChanges(model, [{ op: 'delete', record: removed }])).toEqual([])
    expect(deceptiveChanges(model, [{ op: 'insert', record: removed }])).toHaveLength(1)
  })
})
