import { describe, expect, it } from 'vitest'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { findTexts } from '#shared/domain/search/find-texts.ts'
import { searchPreparation } from '#shared/domain/search/search-preparation.ts'
import { buildGeneratedPlan } from '../../../../bench/generated-plan.ts'

describe('searchPreparation', () => {
  it('comes in steps, and after them a search finds the same as without', () => {
    const records = buildGeneratedPlan(40)
    const [prepared, plain] = [createPlanModel(records), createPlanModel(structuredClone(records))]
    const steps = [...searchPreparation(prepared)]
    expect(steps.length).toBeGreaterThan(10)
    for (const step of steps) step()
    for (const word of ['実証', '導入', '概要', '件']) {
      expect(findTexts(prepared, word, 1_000)).toEqual(findTexts(plain, word, 1_000))
      expect(findTexts(plain, word, 1).total).toBeGreaterThan(0)
    }
  })
})
