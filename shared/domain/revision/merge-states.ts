import type { RecordChange } from '../journal/record-change.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import type { Conflict } from './conflict.ts'
import type { Relation, RevisionGraph } from './revision-graph.ts'
import type { Revision } from './revision.ts'

/** A state of a plan: the latest revisions that it has, and what the plan says there. */
export type PlanState = { readonly heads: readonly string[]; readonly records: readonly PlanRecord[] }

export type StateMerge = {
  readonly relation: Relation
  /** What taking theirs in changes in ours. */
  readonly changes: readonly RecordChange[]
  /** Conflicts that ours has not had, or has had with less against what it shows. */
  readonly conflicts: readonly Conflict[]
  /** Keys of conflicts of ours that are no more: theirs has decided them, or `conflicts` has more about the same place. */
  readonly closes: readonly string[]
  /** Revisions that nobody made yet and that follow from the two states alone: to be kept with the others. */
  readonly revisions: readonly Revision[]
  /** What the state that has both is known by: marked as joined with the act that carries `changes` out. */
  readonly heads: readonly string[]
}

/** Two states of one plan. All that both descend from is in the graph. Where theirs is a part of the plan, what is not in it says nothing. */
export type TwoStates = {
  readonly planId: RecordId
  readonly graph: RevisionGraph
  readonly ours: PlanState
  readonly theirs: PlanState
}
