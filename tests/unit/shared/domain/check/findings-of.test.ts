import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import type { CheckRule } from '#shared/domain/check/check-rule.ts'
import { checkSteps, findingsOf } from '#shared/domain/check/findings-of.ts'
import { checkRules } from '#shared/domain/check/rules/index.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'
import { buildGeneratedPlan } from '../../../../bench/generated-plan.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'
import { sampleModels } from '../../../../helpers/sample-models.ts'

const samples = readSamplePlans()

/** The model, and which types of records it is asked for. */
function watched(model: PlanModel): { readonly model: PlanModel; readonly asked: ReadonlySet<RecordType> } {
  const asked = new Set<RecordType>()
  const noted = (type: RecordType) => asked.add(type)
  return {
    asked,
    model: {
      ...model,
      get plan() {
        noted('plan')
        return model.plan
      },
      find: (type, id) => (noted(type), model.find(type, id)),
      list: (type) => (noted(type), model.list(type)),
      listBy: (type, field, target) => (noted(type), model.listBy(type, field, target)),
      findAny: () => {
        throw new Error('a rule names the types that it reads')
      },
      all: () => {
        throw new Error('a rule names the types that it reads')
      },
    },
  }
}

describe('findingsOf', () => {
  it('finds nothing in plans that contradict themselves nowhere', () => {
    const plans = [buildPlan('東').records, buildGeneratedPlan(60), buildGeneratedPlan(300, 2)]
    for (const records of plans) expect(findingsOf(createPlanModel(records))).toEqual([])
  })

  it('finds the same in whatever order the records come', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.infiniteStream(fc.nat()), (records, ranks) => {
        const shuffled = records.map((record) => ({ record, rank: ranks.next().value })).sort((a, b) => a.rank - b.rank)
        const found = findingsOf(createPlanModel(shuffled.map(({ record }) => record)))
        expect(found).toEqual(findingsOf(createPlanModel(records)))
      }),
      { numRuns: 12 },
    )
  })

  it('is the very same list for the same model', () => {
    const model = sampleModels.kawamoto
    expect(findingsOf(model)).toBe(findingsOf(model))
  })

  it('finds no more what was corrected, and nothing else otherwise', () => {
    const model = sampleModels.kawamoto
    const wrong = findingsOf(model).find(({ rule }) => rule === 'section-name')!
    const corrected = model.withChanges([
      {
        op: 'update',
        id: wrong.recordId,
        type: 'responsibility',
        before: { text: 'まちづくり推進課課' },
        after: { text: 'まちづくり推進課' },
      },
    ])
    expect(findingsOf(corrected)).toEqual(findingsOf(model).filter((finding) => finding !== wrong))
  })
})

describe('checkSteps', () => {
  it('leaves nothing to look up, and finds what is found without it', () => {
    const refuse = () => {
      throw new Error('a rule looks again')
    }
    for (const records of samples) {
      const [model, other] = [createPlanModel(records), createPlanModel(structuredClone(records))]
      for (const step of checkSteps(model)) step()
      expect(findingsOf({ ...model, find: refuse, listBy: refuse })).toEqual(findingsOf(other))
    }
  })

  it('does a little at a time, however long the plan is', () => {
    const [short, long] = [20, 400].map((projects) => [...checkSteps(createPlanModel(buildGeneratedPlan(projects)))])
    expect(long!.length).toBeGreaterThan(short!.length * 2)
  })
})

describe('checkRules', () => {
  it.each(Object.entries<CheckRule>(checkRules))('%s reads no other records than it says', (_, rule) => {
    for (const sample of Object.values(sampleModels)) {
      const { model, asked } = watched(sample)
      for (const step of rule.preparation?.(model) ?? []) step()
      rule.find(model)
      expect(rule.reads).toEqual(expect.arrayContaining([...asked]))
    }
  })
})
