import type { DigestCrypto } from '../../encoding/digest.ts'
import { sameContent, type FieldContent, type RecordId } from '../record/field.ts'
import type { GivenChange } from '../journal/record-change.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { contentsOf } from './plan-standing.ts'
import { fieldsOf, type PlanState, type TwoStates } from './plan-state.ts'
import { createGraph, relate, revisionAt, type Reach, type RecordWrite, type RevisionGraph } from './revision-graph.ts'
import { makeJoin, type Revision } from './revision.ts'

/** The graph in which every content that stands against another one is in the changes of some revision, and the heads of both states there. */
export type ToldStates = {
  readonly graph: RevisionGraph
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
  /** What was added. */
  readonly revisions: readonly Revision[]
}

/**
 * Two states without a common beginning differ in what none of their revisions tells, since the beginning of a plan travels as the plan alone. So each gets a
 * revision that says, of what differs, what stood there from the beginning: the same ones, whichever office makes them. It descends from the beginnings alone,
 * so that it says nothing against what was decided since. Where the states began together nothing is added.
 */
export function tellBeginnings(given: TwoStates, crypto: DigestCrypto): ToldStates {
  const { planId, graph, ours, theirs } = given
  const sides: readonly [Side, Side] = [sideOf(graph, ours), sideOf(graph, theirs)]
  const [own, other] = sides
  const untold = { graph, ours: ours.heads, theirs: theirs.heads, revisions: [] }
  const hasAll = (one: Side, another: Side) => another.roots.every((root) => one.reach.has(root))
  if (hasAll(own, other) && hasAll(other, own)) return untold
  if (!['diverged', 'unrelated'].includes(relate(graph, ours.heads, theirs.heads))) return untold
  const made = sides.map((side, at) => {
    const changes = toldChanges(graph, side, at === 0 ? other : own)
    const parents = side.roots.map((root) => revisionAt(graph, root))
    return changes.length === 0 ? [] : [makeJoin({ planId, parents, changes }, crypto)]
  })
  const [first = [], second = []] = made.map((revisions) => revisions.map(({ digest }) => digest))
  const revisions = made.flat()
  if (revisions.length === 0) return untold
  return {
    graph: createGraph([...graph.revisions, ...revisions]),
    ours: [...ours.heads, ...first],
    theirs: [...theirs.heads, ...second],
    revisions,
  }
}

type Side = {
  readonly heads: readonly string[]
  readonly reach: Reach
  readonly roots: readonly number[]
  readonly records: ReadonlyMap<RecordId, PlanRecord>
}

function sideOf(graph: RevisionGraph, { heads, records }: PlanState): Side {
  const reach = graph.reach(heads)
  const roots = graph.roots.filter((root) => reach.has(root))
  return { heads, reach, roots, records: new Map(records.map((record) => [record.id, record])) }
}

/** What `side` has from a beginning alone, and the other side has otherwise, or has removed. */
function toldChanges(graph: RevisionGraph, side: Side, other: Side): readonly GivenChange[] {
  return [...side.records.values()].flatMap((record): readonly GivenChange[] => {
    const writes = (graph.writes.get(record.id) ?? []).filter(
      ({ rank }) => side.reach.has(rank) || other.reach.has(rank),
    )
    const against = other.records.get(record.id)
    const fields =
      against === undefined
        ? removedFields(graph, side, { record, writes })
        : differingFields(graph, { side, other }, { record, against, writes })
    return fields === null ? [] : [{ op: 'update', id: record.id, type: record.type, before: fields, after: fields }]
  })
}

type Told = { readonly record: PlanRecord; readonly writes: readonly RecordWrite[] }

function removedFields(graph: RevisionGraph, side: Side, { record, writes }: Told): Contents | null {
  if (!writes.some(({ rank, change }) => change.op === 'delete' && !side.reach.has(rank))) return null
  const told = Object.entries<FieldContent>(fieldsOf(record)).filter(([field]) =>
    hasOpenRoot(graph, side.roots, writesOf(writes, field)),
  )
  return told.length === 0 ? null : Object.fromEntries(told)
}

function writesOf(writes: readonly RecordWrite[], field: string): readonly RecordWrite[] {
  return writes.filter(({ change }) => Object.hasOwn(contentsOf(change), field))
}

type Contents = Readonly<Record<string, FieldContent>>

function differingFields(
  graph: RevisionGraph,
  { side, other }: { readonly side: Side; readonly other: Side },
  { record, against, writes }: Told & { readonly against: PlanRecord },
): Contents | null {
  const told = Object.entries<FieldContent>(fieldsOf(record)).filter(([field, content]) => {
    if (sameContent(content, fieldsOf(against)[field] ?? null)) return false
    const ofField = writesOf(writes, field)
    return hasOpenRoot(graph, side.roots, ofField) && isParted(graph, { side, other }, ofField)
  })
  return told.length === 0 ? null : Object.fromEntries(told)
}

/** Whether the content is that of a beginning which no write has taken the place of. */
function hasOpenRoot(graph: RevisionGraph, roots: readonly number[], writes: readonly RecordWrite[]): boolean {
  return roots.some((root) => !writes.some(({ rank }) => graph.descends(rank, root)))
}

/** Whether the other side has the field from somewhere else: a beginning of its own, or a write that knows nothing of this side's. */
function isParted(
  graph: RevisionGraph,
  { side, other }: { readonly side: Side; readonly other: Side },
  writes: readonly RecordWrite[],
): boolean {
  const foreign = other.roots.filter((root) => !side.reach.has(root))
  return (
    hasOpenRoot(graph, foreign, writes) || writes.some(({ rank }) => other.reach.has(rank) && !side.reach.has(rank))
  )
}
