import { findingsOf } from '#shared/domain/check/findings-of.ts'
import type { RuleName } from '#shared/domain/check/finding.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'

/** What one rule has found in a plan, as the words of its sentences. */
export function foundBy(rule: RuleName, model: PlanModel) {
  return findingsOf(model)
    .filter((finding) => finding.rule === rule)
    .map(({ params }) => params)
}
