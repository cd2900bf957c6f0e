import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '#shared/domain/journal/record-change.ts'
import { collectPlan, createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'
import { recordTypeList, recordsWithChanges } from '../../../../helpers/record-arbitraries.ts'

const plan = buildPlan('東')
const changeable = recordTypeList.filter((type) => type !== 'plan' && type !== 'municipality')

/** Everything that a model answers about lists and single records. */
function contentsOf(model: PlanModel) {
  const lists = recordTypeList.map((type) => model.list(type))
  const found = lists.flat().map((record) => [model.find(record.type, record.id), model.findAny(record.id)])
  const values = model.list('value').map(({ fields }) => model.listBy('value', 'owner', fields.owner))
  return {
    lists,
    found,
    values,
    roots: model.listBy('measure', 'parent', null),
    plan: model.plan,
    of: model.municipality,
  }
}

describe('createPlanModel', () => {
  it('gives with changes what a fresh model of the changed records is', () => {
    fc.assert(
      fc.property(recordsWithChanges(changeable), ({ start, changes }) => {
        const all = new Map([...plan.records.map((record) => [record.id, record] as const), ...start])
        const before = createPlanModel(all.values())
        const unchanged = contentsOf(before)
        const changed = before.withChanges(changes)
        expect(contentsOf(changed)).toEqual(contentsOf(createPlanModel(applyChanges(all, changes).values())))
        expect(contentsOf(before)).toEqual(unchanged)
      }),
      { numRuns: 40 },
    )
  })

  it('lists by position, then by id, whatever the order in which the records come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...plan.records], { minLength: plan.records.length }), (shuffled) => {
        expect(contentsOf(createPlanModel(shuffled))).toEqual(contentsOf(createPlanModel(plan.records)))
      }),
      { numRuns: 30 },
    )
    const model = createPlanModel(plan.records)
    const [value] = model.list('value')
    const moved = model.withChanges([
      { op: 'update', id: value!.id, type: 'value', before: { position: 0 }, after: { position: 5 } },
    ])
    expect(moved.list('value').at(-1)?.id).toBe(value?.id)
  })

  it('keeps the lists of the types that the changes leave alone', () => {
    const model = createPlanModel(plan.records)
    const update = { op: 'update', id: plan.project, type: 'project', before: {}, after: { name: '電子申請' } } as const
    const changed = model.withChanges([update])
    expect(changed.list('project')).not.toBe(model.list('project'))
    for (const type of changeable.filter((each) => each !== 'project' && model.list(each).length > 0)) {
      expect(changed.list(type)).toBe(model.list(type))
    }
  })

  it('finds a record by its type alone under that type', () => {
    const model = createPlanModel(plan.records)
    expect(model.find('measure', plan.project)).toBeNull()
    expect(model.findAny(plan.project)?.type).toBe('project')
    expect(model.findAny('00000000-0000-8000-8000-000000000000' as PlanRecord['id'])).toBeNull()
  })

  it.each(['plan', 'municipality'] as const)('needs the %s', (type) => {
    expect(() => createPlanModel(plan.records.filter((record) => record.type !== type))).toThrow('municipality')
  })
})

describe('collectPlan', () => {
  it('makes of any parts what createPlanModel makes of all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: plan.records.length }), { maxLength: 4 }), (cuts) => {
        const collected = collectPlan()
        const bounds = [0, ...cuts.toSorted((one, other) => one - other), plan.records.length]
        for (const [at, from] of bounds.entries()) collected.add(plan.records.slice(from, bounds[at + 1]))
        expect(contentsOf(collected.toModel())).toEqual(contentsOf(createPlanModel(plan.records)))
      }),
      { numRuns: 30 },
    )
  })

  it('is no plan without the record of one', () => {
    const collected = collectPlan()
    collected.add(plan.records.filter(({ type }) => type !== 'plan'))
    expect(() => collected.toModel()).toThrow('a plan has a plan record and its municipality')
  })
})
