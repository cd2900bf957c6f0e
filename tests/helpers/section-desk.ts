import { changedRecordId } from '#shared/domain/journal/record-change.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { StateMerge } from '#shared/domain/revision/merge-states.ts'
import { areJoinable } from '#shared/domain/revision/joinable-parts.ts'
import { createGraph, relate } from '#shared/domain/revision/revision-graph.ts'
import { cutRevisions } from '#shared/domain/scope/cut-revisions.ts'
import { findOutsideAnswer } from '#shared/domain/scope/find-outside-answer.ts'
import { partOfPlan } from '#shared/domain/scope/part-of-plan.ts'
import type { Scope } from '#shared/domain/scope/scope.ts'
import { handOut, modelOf, type Message, type Replica } from './revision-replica.ts'
import type { WriteHistory } from './write-history.ts'

/** A part of a plan as it was handed out, and the office that did: it alone can say what an answer may not touch. */
export type HandedOut = { readonly by: number; readonly scope: Scope; readonly model: PlanModel }

/** A part of what a sealed replica hands out, cut as the host cuts it, and what its office knows of the places in it. */
export function cutMessage(
  { replica, history }: { readonly replica: Replica; readonly history: WriteHistory },
  { by, scope }: Pick<HandedOut, 'by' | 'scope'>,
) {
  const whole = modelOf(replica)
  const { records } = partOfPlan(whole, scope)
  const revisions = cutRevisions(handOut(replica).revisions, whole, scope)
  const told = revisions.flatMap(({ changes }) => changes.map((change) => changedRecordId(change)))
  const held = new Set<string>([...records.map(({ id }) => id), ...told])
  const known = new Map([...history].filter(([place]) => held.has(place.slice(0, place.indexOf(' ')))))
  return {
    message: { ...handOut(replica), revisions, records },
    history: known,
    handedOut: { by, scope, model: createPlanModel(records) },
  }
}

/** Whether an office, or a section (`isPart`), can join what another one sends (`isPartSent`: a part, or the answer to one). */
export function canJoin(
  { replica, isPart }: { readonly replica: Replica; readonly isPart: boolean },
  { message, isPartSent }: { readonly message: Message; readonly isPartSent: boolean },
): boolean {
  const graph = createGraph([...replica.revisions.values(), ...message.revisions])
  if (!isPart && ['same', 'older'].includes(relate(graph, replica.heads, message.heads))) return true
  return areJoinable(graph, { heads: replica.heads, isPart }, { heads: message.heads, isPart: isPartSent })
}

/** Whether an answer keeps to what was handed out. */
export function keepsToPart(
  handedOut: Pick<HandedOut, 'scope' | 'model'>,
  { own, answer }: { readonly own: Replica; readonly answer: Message },
) {
  const graph = createGraph([...own.revisions.values(), ...answer.revisions])
  return findOutsideAnswer(handedOut, { graph, ours: handOut(own), theirs: answer }) === null
}

/**
 * The changed records that are none of the part: neither as it was handed out, also with what is removed that came later, nor as it came back, nor as the office
 * had it, nor as it has it then (what waited for the cell of a value that goes elsewhere comes to be shown). What the office itself has removed and has to decide
 * about, since something of it was written on, is shown with all that was removed together with it.
 */
export function changedOutside(
  { scope, model }: Pick<HandedOut, 'scope' | 'model'>,
  states: readonly PlanModel[],
  { changes, conflicts }: Pick<StateMerge, 'changes' | 'conflicts'>,
): readonly RecordId[] {
  const later = changes.flatMap((change) =>
    change.op === 'delete' && model.findAny(change.record.id) === null ? [change.record] : [],
  )
  const part = createPlanModel([...model.all(), ...later])
  const own = new Set([part, ...states].flatMap((state) => [...partOfPlan(state, scope).own]))
  const contested = new Set(
    conflicts.flatMap((conflict) => (conflict.kind === 'removal' ? conflict.ours.records.map(({ id }) => id) : [])),
  )
  return changes
    .filter((change) => change.op !== 'insert' || !contested.has(change.record.id))
    .map(changedRecordId)
    .filter((id) => !own.has(id))
}
