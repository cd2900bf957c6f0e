import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import { changesBetween } from './net-changes.ts'

/**
 * What takes the plan back to an earlier state. Editions that were fixed since stay in its list: they have been, whatever the plan says now. Remarks stay
 * as they are with their answers, for they are about the plan and not of it.
 */
export function restorePlan(present: PlanModel, past: PlanModel): readonly RecordChange[] {
  return changesBetween(present, past).filter((change) => {
    const type = change.op === 'update' ? change.type : change.record.type
    return type !== 'comment' && (change.op !== 'delete' || type !== 'edition')
  })
}
