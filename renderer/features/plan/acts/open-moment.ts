import type { PlanMoment } from '#shared/domain/journal/plan-moment.ts'

/** Opens an earlier state of the plan, or what has changed since. */
export type OpenMoment = (moment: PlanMoment, isComparing?: boolean) => void
