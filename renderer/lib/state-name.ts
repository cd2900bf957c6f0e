import type { MomentEntry } from '#shared/domain/journal/plan-moment.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'

/** What an earlier state of a plan is called: the edition that was fixed in it, or its time. */
export function stateName({ act, at }: MomentEntry, model: PlanModel): string {
  const edition = act === 'edition/fix' ? (model.list('edition').at(-1)?.fields.name ?? '') : ''
  return [edition, writeMoment(at)].filter(Boolean).join('　')
}
