import { sameContent, type RecordId } from '../record/field.ts'
import type { LooseRecord, PlanRecord } from '../record/plan-record.ts'
import { fieldsOfType } from '../record/read-record.ts'
import { changesBetweenRecords } from '../edit/net-changes.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { Conflict } from './conflict.ts'
import { findConflicts } from './find-conflicts.ts'
import { joinEqualCells } from './join-equal-cells.ts'
import { keepWhole, type Records } from './keep-whole.ts'
import { standingOf, type PlanStanding, type RecordStanding, type Written } from './plan-standing.ts'
import { fieldsOf, firstContent, isRank, type TwoStates } from './plan-state.ts'
import { isGroupShown } from './removal-conflict.ts'
import { removalGroupsOf, type RemovalGroup } from './removal-groups.ts'
import { createGraph, headsOf, relate, revisionsOf, type Relation, type RevisionGraph } from './revision-graph.ts'
import { makeJoin, type Revision, type RevisionCrypto } from './revision.ts'
import { tellBeginnings } from './tell-beginnings.ts'

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

/**
 * What both states come to, seen from ours. A field that one side wrote after the other has the later content; fields written by both that differ stay as ours
 * shows them, and are conflicts. Nothing is decided by time, and nothing depends on the order in which states are merged.
 */
export function mergeStates(given: TwoStates, crypto: RevisionCrypto): StateMerge {
  const { planId, ours } = given
  const told = tellBeginnings(given, crypto)
  const joined = headsOf(told.graph, [...told.ours, ...told.theirs])
  const own = byId(ours.records)
  const wanted = wantedRecords(told.graph, given, joined)
  const { records: single, changes: equal } = joinEqualCells(wanted.records, wanted)
  const parents = revisionsOf(told.graph, joined)
  const closing = equal.length === 0 ? [] : [makeJoin({ planId, parents, changes: equal }, crypto)]
  const graph = closing.length === 0 ? told.graph : createGraph([...told.graph.revisions, ...closing])
  const heads = closing.length === 0 ? joined : closing.map(({ digest }) => digest)
  const records = keepWhole(own, single)
  const [before, after] = [
    findConflicts(graph, ours),
    findConflicts(graph, { heads, records: [...records.values()] }, closing.length === 0 ? wanted.standing : undefined),
  ]
  return {
    relation: relate(given.graph, ours.heads, given.theirs.heads),
    changes: changesBetweenRecords(own, records),
    conflicts: withoutThose(after, before),
    closes: withoutThose(before, after).map(({ key }) => key),
    revisions: [...told.revisions, ...closing],
    heads,
  }
}

function byId(records: readonly PlanRecord[]): Records {
  return new Map(records.map((record) => [record.id, record]))
}

function withoutThose(conflicts: readonly Conflict[], others: readonly Conflict[]): readonly Conflict[] {
  const known = new Set(others.map(contentsIn))
  return conflicts.filter((conflict) => !known.has(contentsIn(conflict)))
}

/** The place of a conflict and all that stands against each other there. */
function contentsIn({ key, ours, candidates }: Conflict): string {
  return [
    key,
    ...[ours, ...candidates.map(({ content }) => content)].map((content) => JSON.stringify(content)).toSorted(),
  ].join('\n')
}

type Sides = { readonly ours: Records; readonly theirs: Records }
type Wanted = {
  readonly records: Records
  readonly standing: PlanStanding
  readonly grouped: ReadonlySet<RecordId>
}

/** What the plan would show if nothing stood in the way. */
function wantedRecords(graph: RevisionGraph, given: TwoStates, heads: readonly string[]): Wanted {
  const sides: Sides = { ours: byId(given.ours.records), theirs: byId(given.theirs.records) }
  const standing = standingOf(graph, graph.reach(heads))
  const groups = removalGroupsOf(graph, standing)
  const kept = new Map(
    groups.flatMap((group) => [...group.members.keys()].map((id) => [id, isKept(sides, group)] as const)),
  )
  const records = new Map(sides.ours)
  for (const [id, record] of sides.theirs) if (!sides.ours.has(id) && !standing.has(id)) records.set(id, record)
  for (const each of standing.values()) {
    const record = (kept.get(each.id) ?? each.removers.length === 0) ? wantedRecord(sides, each) : null
    if (record === null) records.delete(each.id)
    else records.set(each.id, record)
  }
  for (const group of groups) if (!isKept(sides, group)) untie(sides, records, group)
  return { records, standing, grouped: new Set(kept.keys()) }
}

/** A contested group is shown as long as either side shows it: what somebody wrote is there until a person has decided that it goes. */
function isKept({ ours, theirs }: Sides, group: RemovalGroup): boolean {
  return isGroupShown({ shown: ours }, group) || isGroupShown({ shown: theirs }, group)
}

/** Fields that point into a group that is not shown stay as ours has them. */
function untie({ ours }: Sides, records: Map<RecordId, PlanRecord>, { links }: RemovalGroup): void {
  for (const { standing, link } of links) {
    const [record, own] = [records.get(standing.id), ours.get(standing.id)]
    if (record === undefined || own === undefined) continue
    records.set(record.id, withFields(record, { [link.field]: fieldsOf(own)[link.field] ?? null }))
  }
}

function wantedRecord({ ours, theirs }: Sides, standing: RecordStanding): PlanRecord | null {
  const [own, other] = [ours.get(standing.id), theirs.get(standing.id)]
  const known = own ?? other ?? (standing.whole as PlanRecord | null)
  if (known === null || known.type !== standing.type) return own ?? null
  const wanted = [...standing.fields].flatMap(([field, written]) => {
    if (fieldsOfType(known.type)[field] === undefined) return []
    return [
      [
        field,
        wantedContent(
          field,
          written,
          [own, other].flatMap((record) => record ?? []),
        ),
      ] as const,
    ]
  })
  const changed = wanted.filter(([field, content]) => !sameContent(content, fieldsOf(known)[field] ?? null))
  return changed.length === 0 ? known : withFields(known, Object.fromEntries(changed))
}

/** The one content that is left; of several the one that ours shows, else the one that theirs shows. */
function wantedContent(field: string, written: readonly Written[], shown: readonly LooseRecord[]): Written['content'] {
  const isOpen = (content: Written['content']) => written.some((each) => sameContent(each.content, content))
  const held = isRank(field) ? [] : shown.map(({ fields }) => fields[field] ?? null).filter(isOpen)
  return held.length > 0 ? (held[0] ?? null) : firstContent(field, written)
}

function withFields(record: PlanRecord, fields: LooseRecord['fields']): PlanRecord {
  return { ...record, fields: { ...record.fields, ...fields } } as PlanRecord
}
