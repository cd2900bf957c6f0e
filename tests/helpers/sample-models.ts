import { readSamplePlans } from '#db/samples/index.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'

const towns = ['shimada', 'izunokuni', 'mishima', 'kawamoto', 'fukuyama'] as const
export type Town = (typeof towns)[number]

/** The five sample plans by the name of their folder. */
export const sampleModels = Object.fromEntries(
  readSamplePlans().map((records, at) => [towns[at], createPlanModel(records)]),
) as Readonly<Record<Town, PlanModel>>
