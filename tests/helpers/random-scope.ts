import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { writables, type Scope } from '#shared/domain/scope/scope.ts'
import type { Random } from './seeded-random.ts'

/** Some sections, some measures, or both, of a plan that has measures; never the whole plan. */
export function randomScope(model: PlanModel, random: Random): Scope {
  const kind = model.list('section').length === 0 ? 1 : random.below(3)
  return {
    sections: kind === 1 ? [] : someOf(model.list('section'), random),
    measures: kind === 0 ? [] : someOf(model.list('measure'), random),
    writable: random.pick(writables),
  }
}

function someOf(records: ReadonlyArray<{ readonly id: RecordId }>, random: Random): readonly RecordId[] {
  return [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(records).id))]
}
