import { describe, expect, it } from 'vitest'
import { insertRecord, type NewRecord } from '#shared/domain/edit/insert-record.ts'
import { inSequence } from '#shared/domain/edit/net-changes.ts'
import { reviseTarget } from '#shared/domain/edit/revise-target.ts'
import { addBreakdown, separateUse, shareIndicator } from '#shared/domain/edit/share-indicator.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import { buildIndicator } from '../../../../helpers/build-indicator.ts'

/** An indicator with a 内訳, a revised target and a ※, which the measure uses too. */
function buildShared() {
  const built = buildIndicator({ targets: { '2025': '100件' }, baseline: '10件' })
  const newId = createIds()
  const measure = built.model.list('measure')[0]!.id
  const target = built.values.get('target 2025')!
  const note = newId()
  const decision = { raw: '150件', decidedOn: null, body: null, reason: '増えたため' }
  const add = (record: NewRecord) => (model: PlanModel) => insertRecord(model, record)
  const changes = inSequence(built.model, [
    (model) => shareIndicator(model, built.indicator, { owner: measure, newId }),
    (model) => addBreakdown(model, built.indicator, { label: '国内', newId }),
    (model) => reviseTarget(model, target, { decision, newId }),
    add({ id: note, type: 'note', fields: { owner: built.placement, mark: '※1', text: '見込み' } }),
    add({ id: newId(), type: 'noteLink', fields: { note, target } }),
  ])
  return { ...built, newId, measure, model: built.model.withChanges(changes) }
}

describe('shareIndicator', () => {
  it('uses an indicator at another place, once', () => {
    const { model, indicator, measure, newId } = buildShared()
    expect(model.listBy('indicatorUse', 'indicator', indicator)).toHaveLength(2)
    expect(shareIndicator(model, indicator, { owner: measure, newId })).toEqual([])
  })
})

describe('separateUse', () => {
  it('gives the use a copy with all that belongs to it, and leaves the other as it was', () => {
    const { model, indicator, use, newId } = buildShared()
    const after = model.withChanges(separateUse(model, use, newId))
    const copy = after.find('indicatorUse', use)!.fields.indicator
    expect(copy).not.toBe(indicator)
    expect(after.find('indicator', copy)?.fields).toEqual(model.find('indicator', indicator)?.fields)
    const count = (of: PlanModel, owner: typeof copy) => {
      const values = of.listBy('value', 'owner', owner)
      return {
        values: values.map(({ fields }) => fields.raw),
        parts: of.listBy('breakdown', 'indicator', owner).length,
        revisions: values.flatMap(({ id }) => of.listBy('targetRevision', 'value', id)).length,
        marks: values.flatMap(({ id }) => of.listBy('noteLink', 'target', id)).length,
      }
    }
    expect(count(after, copy)).toEqual({ values: ['10件', '150件'], parts: 1, revisions: 1, marks: 1 })
    expect(count(after, indicator)).toEqual(count(model, indicator))
    expect(checkPlanRecords(after.all()).ok).toBe(true)
  })

  it('changes nothing where the indicator has only one use', () => {
    const { model, use } = buildIndicator({ targets: { '2025': '100件' } })
    expect(separateUse(model, use, createIds())).toEqual([])
  })
})
