import { keptWhileUnchanged } from '../plan/kept-while-unchanged.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import { findingKey, severities, type Finding } from './finding.ts'
import { checkRules } from './rules/index.ts'

/** The rules one by one, for those who do a little at a time: what each has found is kept. */
export const checkSteps = Object.values(checkRules).map(({ reads, find }) => keptWhileUnchanged(reads, find))
const keptFor = new WeakMap<PlanModel, readonly Finding[]>()

/**
 * All that 点検 finds in a plan, accepted or not, the weightiest first. A rule is asked again only once a record of a type that it reads
 * has changed; for the same model the list is the same one.
 */
export function findingsOf(model: PlanModel): readonly Finding[] {
  const known = keptFor.get(model)
  if (known !== undefined) return known
  const found = checkSteps.flatMap((rule) => rule(model)).toSorted(byWeight)
  keptFor.set(model, found)
  return found
}

/** Within one severity and rule by subject, which nothing else of the plan decides. */
function byWeight(one: Finding, other: Finding): number {
  return weightOf(one) - weightOf(other) || (findingKey(one) < findingKey(other) ? -1 : 1)
}

const ruleOrder = new Map(Object.keys(checkRules).map((rule, at) => [rule, at]))

function weightOf({ severity, rule }: Finding): number {
  return severities.indexOf(severity) * ruleOrder.size + (ruleOrder.get(rule) ?? 0)
}
