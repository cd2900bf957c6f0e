import type { PlanRecord } from '../record/plan-record.ts'
import type { Revision } from '../revision/revision.ts'

/** The revisions with what they say of these records alone: who has a part of a plan does not read in its past what the others wrote. */
export function cutRevisions(revisions: readonly Revision[], records: readonly PlanRecord[]): readonly Revision[] {
  const held = new Set(records.map(({ id }) => id))
  return revisions.map((revision) => {
    const changes = revision.changes.filter((change) => held.has(change.op === 'update' ? change.id : change.record.id))
    return changes.length === revision.changes.length ? revision : { ...revision, changes, isPart: true }
  })
}
