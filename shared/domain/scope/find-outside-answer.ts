import { changesBetweenRecords } from '../edit/net-changes.ts'
import { changedRecordId, type RecordChange } from '../journal/record-change.ts'
import { createPlanModel, type PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { byId, type PlanState, type TwoStates } from '../revision/plan-state.ts'
import type { Revision } from '../revision/revision.ts'
import { findOutsideScope, type OutsideScope } from './find-outside-scope.ts'
import type { Scope } from './scope.ts'

/** A part of a plan as it was handed out. */
export type HandedOutPart = { readonly model: PlanModel; readonly scope: Scope }

/**
 * Why an answer (`theirs`) may not be taken in: what revisions that its office (`ours`) does not know write outside of the part that was handed out. What nobody
 * has written since is no change, though a conflict may show it otherwise there; but to say again what stands there is to decide about it. A record that neither
 * the part nor the answer has is removed by it, as far as anybody can see.
 */
export function findOutsideAnswer(
  { model, scope }: HandedOutPart,
  { graph, ours, theirs }: Omit<TwoStates, 'planId'>,
): OutsideScope | null {
  const [known, brought] = [graph.reach(ours.heads), graph.reach(theirs.heads)]
  const news = graph.revisions.filter((_, rank) => brought.has(rank) && !known.has(rank))
  const [part, own, answer] = [byId(model.all()), byId(ours.records), byId(theirs.records)]
  const written = writtenIn(news)
  const net = changesBetweenRecords(part, answer).filter((change) => written.has(changedRecordId(change)))
  const changed = new Set(net.map(changedRecordId))
  const again = [...writtenIn(news.filter(({ actor }) => actor !== ''))].flatMap((id): readonly RecordChange[] => {
    const record = changed.has(id) ? undefined : part.get(id)
    return record === undefined ? [] : [{ op: 'update', id, type: record.type, before: {}, after: {} }]
  })
  const unseen = [...written].flatMap((id) => (part.has(id) || answer.has(id) ? [] : (own.get(id) ?? [])))
  return findOutsideScope(model, scope, [...net, ...again]) ?? findOutsideRemoval({ model, scope }, ours, unseen)
}

/** Whether records that came later were of the part, by what was handed out or by what the office has now. */
function findOutsideRemoval(
  { model, scope }: HandedOutPart,
  ours: PlanState,
  records: readonly PlanRecord[],
): OutsideScope | null {
  if (records.length === 0) return null
  const removals = records.map((record): RecordChange => ({ op: 'delete', record }))
  const outside = findOutsideScope(createPlanModel([...model.all(), ...records]), scope, removals)
  return outside === null ? null : findOutsideScope(createPlanModel(ours.records), scope, removals)
}

function writtenIn(revisions: readonly Revision[]): ReadonlySet<RecordId> {
  return new Set(revisions.flatMap(({ changes }) => changes.map(changedRecordId)))
}
