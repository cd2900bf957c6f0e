import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import { changesBetween } from './net-changes.ts'

/** What takes the plan back to an earlier state. Editions that were fixed since stay in its list: they have been, whatever the plan says now. */
export function restorePlan(present: PlanModel, past: PlanModel): readonly RecordChange[] {
  return changesBetween(present, past).filter((change) => change.op !== 'delete' || change.record.type !== 'edition')
}
