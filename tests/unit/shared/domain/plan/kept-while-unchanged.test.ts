import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { keptWhileUnchanged } from '#shared/domain/plan/kept-while-unchanged.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'

const records = readSamplePlans()[0] ?? []
const model = createPlanModel(records)
const namesOf = keptWhileUnchanged(['placement', 'project'], (asked) =>
  asked.list('project').map(({ fields }) => fields.name),
)

function renamed({ id, type, fields }: PlanRecord<'project' | 'indicator'>) {
  return model.withChanges([{ op: 'update', id, type, before: { name: fields.name }, after: { name: '改名後' } }])
}

describe('keptWhileUnchanged', () => {
  it('gives the same again for a model whose records of these types are the same', () => {
    expect(namesOf(renamed(model.list('indicator')[0]!))).toBe(namesOf(model))
  })

  it('derives anew once one of them has changed', () => {
    expect(namesOf(renamed(model.list('project')[0]!))).toEqual(['改名後', ...namesOf(model).slice(1)])
  })

  it('keeps nothing from one plan to another without records of the first type', () => {
    const [one, other] = [1, 2].map((plan) =>
      createPlanModel(readSamplePlans()[plan]!.filter(({ type }) => type !== 'placement')),
    )
    expect(namesOf(one!)).not.toEqual(namesOf(other!))
    expect(namesOf(one!)).toEqual(one!.list('project').map(({ fields }) => fields.name))
  })
})
