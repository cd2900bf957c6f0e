import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import { keptWhileUnchanged } from '../../domain/plan/kept-while-unchanged.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { yearColumnsOf } from './year-columns.ts'

/** Whether the plan sets targets for several years of one indicator. */
export const hasYearlyTargets: (model: PlanModel) => boolean = keptWhileUnchanged(['value'], (model) =>
  [...targetYears(model).values()].some(({ size }) => size > 1),
)

/** From so many goals on a plan has shown that it sets no others: a new one may begin with its last year. */
const ENOUGH_GOALS = 3

/**
 * Whether targets are entered year by year: some indicator has several, or the few targets say nothing yet and there are years to write
 * them under.
 */
export const isYearByYear: (model: PlanModel) => boolean = keptWhileUnchanged(['value', 'column', 'plan'], (model) => {
  if (hasYearlyTargets(model)) return true
  const years = yearColumnsOf(model).flatMap(({ year, isBeyond }) => (year === null || isBeyond ? [] : [year]))
  const last = years.at(-1)
  if (last === undefined || years.length < 2) return false
  const targets = [...targetYears(model).values()]
  const goals = targets.filter((set) => [...set].every((year) => year === null || year >= last))
  return goals.length < ENOUGH_GOALS || goals.length * 2 <= targets.length
})

/** The years of the targets, by what they are of. */
function targetYears(model: PlanModel): ReadonlyMap<RecordId, ReadonlySet<string | null>> {
  const years = new Map<RecordId, Set<string | null>>()
  for (const { fields } of model.list('value')) {
    if (fields.role !== 'target') continue
    const known = years.get(fields.owner) ?? new Set()
    years.set(fields.owner, known.add(yearKeyOf(fields.period)))
  }
  return years
}
