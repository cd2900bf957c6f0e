import { keptWhileUnchanged } from '../plan/kept-while-unchanged.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import { findingKey, severities, type Finding } from './finding.ts'
import { checkRules } from './rules/index.ts'

const rules = Object.values(checkRules).map(({ reads, find, preparation }) => ({
  preparation,
  find: keptWhileUnchanged(reads, find),
}))

/** Short steps after which `findingsOf` has nothing left to look for. */
export function* checkSteps(model: PlanModel): Generator<() => void> {
  for (const { preparation, find } of rules) {
    if (preparation !== undefined) yield* preparation(model)
    yield () => void find(model)
  }
}

const keptFor = new WeakMap<PlanModel, readonly Finding[]>()

/**
 * All that 点検 finds in a plan, accepted or not, the weightiest first. A rule is asked again only once a record of a type that it reads
 * has changed; for the same model the list is the same one.
 */
export function findingsOf(model: PlanModel): readonly Finding[] {
  const known = keptFor.get(model)
  if (known !== undefined) return known
  const found = rules.flatMap(({ find }) => find(model)).toSorted(byWeight)
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
