import { changedRecordId } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import type { Revision } from '../revision/revision.ts'
import { partOfPlan, removedFromPart } from './part-of-plan.ts'
import type { Scope } from './scope.ts'

/**
 * The revisions of a plan with what they say of its part alone: who has a part does not read in its past what the others wrote. What was removed from the part is
 * said too, or who had it before would go on with it.
 */
export function cutRevisions(revisions: readonly Revision[], model: PlanModel, scope: Scope): readonly Revision[] {
  const removed = removedFromPart(model, scope, removedRecords(revisions, model))
  const held = new Set([...partOfPlan(model, scope).records.map(({ id }) => id), ...removed])
  return revisions.map((revision) => {
    const changes = revision.changes.filter((change) => held.has(changedRecordId(change)))
    return changes.length === revision.changes.length ? revision : { ...revision, changes, isPart: true }
  })
}

/** What some revision has taken away and the plan has not got again, as it was last seen. */
function removedRecords(revisions: readonly Revision[], model: PlanModel): readonly PlanRecord[] {
  const removed = new Map<RecordId, PlanRecord>()
  for (const { changes } of revisions) {
    for (const change of changes) {
      if (change.op === 'delete' && model.findAny(change.record.id) === null) {
        removed.set(change.record.id, change.record as PlanRecord)
      }
    }
  }
  return [...removed.values()]
}
