import { canonicalJson } from '../../encoding/canonical-json.ts'
import type { DigestCrypto } from '../../encoding/digest.ts'
import { failed, ok, type Result } from '../../result.ts'
import { changesBetweenRecords } from '../edit/net-changes.ts'
import type { RecordChange } from '../journal/record-change.ts'
import { checkPlanRecords } from '../plan/check-plan-records.ts'
import type { Conflict } from './conflict.ts'
import { conflictsIn, findConflicts } from './find-conflicts.ts'
import { mergedPlan, type MergedPlan } from './merged-plan.ts'
import { byId, type PlanState, type TwoStates } from './plan-state.ts'
import {
  createGraph,
  headsOf,
  relate,
  revisionAt,
  revisionsOf,
  type Relation,
  type RevisionGraph,
} from './revision-graph.ts'
import { makeJoin, type Revision } from './revision.ts'
import { tellBeginnings } from './tell-beginnings.ts'
import { tellWaiting } from './tell-waiting.ts'

export type StateMerge = {
  /** How theirs stands to ours. */
  readonly relation: Relation
  /** What taking theirs in changes in ours; the plan stays whole. */
  readonly changes: readonly RecordChange[]
  /** Conflicts that ours has not had, or has had with other contents against each other. */
  readonly conflicts: readonly Conflict[]
  /** Keys of conflicts of ours that are no more: theirs has decided them, or `conflicts` has more about the same place. */
  readonly closes: readonly string[]
  /** Revisions that nobody has made yet and that follow from the two states alone: to be kept with the others. */
  readonly revisions: readonly Revision[]
  /** By what the state is known that has both: to be marked as joined with the act that carries `changes` out. */
  readonly heads: readonly string[]
}

/** The revisions of a state come to what is no whole plan, as they can only where one of them says what its office's plan could not show. */
export type MergeError = { readonly code: 'import/no-whole-plan' }

/**
 * What both states come to, seen from ours. A field that one side wrote after the other has the later content; fields written by both that differ stay as ours
 * shows them, and are conflicts. Nothing is decided by time, and nothing depends on the order in which states are merged.
 */
export function mergeStates(given: TwoStates, crypto: DigestCrypto): Result<StateMerge, MergeError> {
  const { ours } = given
  const { heads, plan, revisions } = joinStates(given, crypto)
  if (!isWhole(plan)) return failed({ code: 'import/no-whole-plan' })
  const [before, after] = [findConflicts(plan.graph, ours), conflictsIn(plan)]
  return ok({
    relation: relate(given.graph, ours.heads, given.theirs.heads),
    changes: changesBetweenRecords(byId(ours.records), plan.shown),
    conflicts: withoutThose(after, before),
    closes: withoutThose(before, after).map(({ key }) => key),
    revisions,
    heads,
  })
}

export type UntoldError = { readonly code: 'import/unsound-past' }

/**
 * What is open in a state that comes alone. Its plan has to be what its revisions come to: else one would read another plan than the one that is merged, and all
 * that is merged with it later would build on what nobody has seen.
 */
export function conflictsAlone(
  graph: RevisionGraph,
  { heads, records }: PlanState,
): Result<readonly Conflict[], UntoldError> {
  const held = byId(records)
  const plan = mergedPlan(graph, heads, [held])
  const isTold = changesBetweenRecords(held, plan.shown).length === 0
  return isTold ? ok(conflictsIn(plan)) : failed({ code: 'import/unsound-past' })
}

type Joining = { readonly heads: readonly string[]; readonly plan: MergedPlan; readonly revisions: readonly Revision[] }

/** The state that has both, and what nobody has told yet of what it has. */
function joinStates(given: TwoStates, crypto: DigestCrypto): Joining {
  const { planId, ours, theirs } = given
  const told = tellBeginnings(given, crypto)
  const sides = [byId(ours.records), byId(theirs.records)]
  const heads = headsOf(told.graph, [...told.ours, ...told.theirs])
  const joined = { heads, plan: mergedPlan(told.graph, heads, sides), revisions: told.revisions }
  const changes = tellWaiting(joined.plan)
  if (changes.length === 0) return joined
  const made = makeJoin({ planId, parents: beginningOf(told.graph, heads), changes }, crypto)
  const graph = createGraph([...told.graph.revisions, made])
  const next = headsOf(graph, [...heads, made.digest])
  return { heads: next, plan: mergedPlan(graph, next, sides), revisions: [...told.revisions, made] }
}

/** What tells of the one beginning descends from it alone, so that it stands against nothing that was written since; of several, from `heads`. */
function beginningOf(graph: RevisionGraph, heads: readonly string[]): readonly Revision[] {
  const [root, ...others] = graph.roots
  return root === undefined || others.length > 0 ? revisionsOf(graph, heads) : [revisionAt(graph, root)]
}

function isWhole({ shown }: MergedPlan): boolean {
  return checkPlanRecords([...shown.values()]).ok
}

function withoutThose(conflicts: readonly Conflict[], others: readonly Conflict[]): readonly Conflict[] {
  const known = new Set(others.map(contentsIn))
  return conflicts.filter((conflict) => !known.has(contentsIn(conflict)))
}

/** The place of a conflict and all that stands against each other there. */
function contentsIn({ key, ours, candidates }: Conflict): string {
  return [
    key,
    ...[ours, ...candidates.map(({ content }) => content)].map((content) => canonicalJson(content)).toSorted(),
  ].join('\n')
}
