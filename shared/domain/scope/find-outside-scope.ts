import { changedRecordId, type RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { partOfPlan } from './part-of-plan.ts'
import type { Scope } from './scope.ts'

/**
 * Why an act may not be done on a part of a plan: it touches what was not handed out (`place`), writes what was handed out to be read alone
 * (`kind`), or would change which records the part has (`part`).
 */
export type OutsideScope = { readonly recordId: RecordId; readonly why: 'place' | 'kind' | 'part' }

/** The first of the changes that a scope does not allow; null where it allows them all. */
export function findOutsideScope(
  model: PlanModel,
  scope: Scope,
  changes: readonly RecordChange[],
): OutsideScope | null {
  const next = model.withChanges(changes)
  const [before, after] = [partOfPlan(model, scope).own, partOfPlan(next, scope).own]
  for (const change of changes) {
    const recordId = changedRecordId(change)
    const isOwn = (change.op === 'insert' || before.has(recordId)) && (change.op === 'delete' || after.has(recordId))
    if (!isOwn) return { recordId, why: 'place' }
    const states = [model.findAny(recordId), next.findAny(recordId)].filter((state) => state !== null)
    if (!states.every((state) => isWritable(state, scope))) return { recordId, why: 'kind' }
  }
  return findMoved(model, next, { before, after })
}

/** What is in the part at one time alone, and in the plan at both. */
function findMoved(
  model: PlanModel,
  next: PlanModel,
  { before, after }: { readonly before: ReadonlySet<RecordId>; readonly after: ReadonlySet<RecordId> },
): OutsideScope | null {
  const moved = [...[...before].filter((id) => !after.has(id)), ...[...after].filter((id) => !before.has(id))]
  const recordId = moved.find((id) => model.findAny(id) !== null && next.findAny(id) !== null)
  return recordId === undefined ? null : { recordId, why: 'part' }
}

/** Remarks may be made on any part. */
function isWritable(record: PlanRecord, { writable }: Scope): boolean {
  if (record.type === 'comment' || writable === 'all') return true
  return writable === 'progress' && isProgress(record)
}

function isProgress({ type, fields }: PlanRecord): boolean {
  switch (type) {
    case 'value':
      return fields.role === 'actual'
    case 'bar':
      return fields.track === 'actual'
    case 'judgement':
      return true
    default:
      return false
  }
}
