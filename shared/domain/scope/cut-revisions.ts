import { changedRecordId } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseRecord, PlanRecord } from '../record/plan-record.ts'
import { completeRecord, fieldsOfType } from '../record/read-record.ts'
import type { Revision } from '../revision/revision.ts'
import { absentFromPart, partOfPlan } from './part-of-plan.ts'
import type { Scope } from './scope.ts'

/**
 * The revisions of a plan with what they say of its part alone: who has a part does not read in its past what the others wrote. What was removed from the part is
 * said too, or who had it before would go on with it; and so is what waits there, or is shown as another value that says the same.
 */
export function cutRevisions(revisions: readonly Revision[], model: PlanModel, scope: Scope): readonly Revision[] {
  const absent = absentFromPart(model, scope, absentRecords(revisions, model))
  const held = new Set([...partOfPlan(model, scope).records.map(({ id }) => id), ...absent])
  return revisions.map((revision) => {
    const changes = revision.changes.filter((change) => held.has(changedRecordId(change)))
    return changes.length === revision.changes.length ? revision : { ...revision, changes, isPart: true }
  })
}

/** What revisions tell whole, one or several together, and the plan does not show: as it was last seen. */
function absentRecords(revisions: readonly Revision[], model: PlanModel): readonly PlanRecord[] {
  const absent = new Map<RecordId, LooseRecord>()
  for (const change of revisions.flatMap(({ changes }) => changes)) {
    const id = changedRecordId(change)
    if (model.findAny(id) !== null) continue
    const told =
      change.op === 'update' ? { id, type: change.type, fields: change.after } : completeRecord(change.record)
    absent.set(id, { ...told, fields: { ...absent.get(id)?.fields, ...told.fields } })
  }
  return [...absent.values()].filter(isTold) as PlanRecord[]
}

function isTold({ type, fields }: LooseRecord): boolean {
  return Object.keys(fieldsOfType(type)).every((field) => Object.hasOwn(fields, field))
}
