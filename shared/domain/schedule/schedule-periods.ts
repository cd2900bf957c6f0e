import { keptWhileUnchanged } from '../plan/kept-while-unchanged.ts'
import type { PlanModel } from '../plan/plan-model.ts'

/** The periods of the schedule's columns, from the left. */
export const schedulePeriodsOf: (model: PlanModel) => readonly string[] = keptWhileUnchanged(['column'], (model) =>
  model.list('column').map(({ fields }) => fields.period),
)
