import {
  applyChanges,
  changedRecordId,
  invertChanges,
  isPlaceOnly,
  type GivenChange,
  type RecordChange,
} from '../journal/record-change.ts'
import { sameContent, type RecordId } from '../record/field.ts'
import type { LooseRecord, PlanRecord } from '../record/plan-record.ts'
import { fieldsOfType } from '../record/read-record.ts'
import { referencesOf } from '../record/references.ts'
import { cellFields } from './cell-key.ts'
import type { CellConflict, Conflict, FieldConflict, RemovalConflict } from './conflict.ts'
import { mergedPlan } from './merged-plan.ts'
import { contentsOf, linksOf, standingOf, type PlanStanding, type RecordStanding } from './plan-standing.ts'
import { byId, fieldsOf, isPlace, isRank, type PlanState, type Records } from './plan-state.ts'
import type { RevisionGraph } from './revision-graph.ts'

/** Keys of the conflicts at whose place these changes write: whoever writes there has decided, but not who only makes room among siblings. */
export function settledBy(conflicts: readonly Conflict[], changes: readonly RecordChange[]): readonly string[] {
  const said = changes.filter((change) => !isPlaceOnly(change))
  const byId = new Map(said.map((change) => [changedRecordId(change), change]))
  return conflicts.filter((conflict) => isWritten(conflict, byId)).map(({ key }) => key)
}

function isWritten(conflict: Conflict, byId: ReadonlyMap<RecordId, RecordChange>): boolean {
  if (conflict.kind !== 'field') {
    const records = formsOf(conflict)
    const isAddedTo = (change: RecordChange) => targetsOf(change).some((target) => records.has(target))
    return (
      [...records.keys()].some((id) => byId.has(id)) ||
      (conflict.kind === 'removal' && [...byId.values()].some((change) => isAddedTo(change)))
    )
  }
  const { field } = conflict
  const change = byId.get(conflict.record)
  if (change?.op === 'delete' || writes(change, field)) return true
  const others = pointedTo(conflict).flatMap((id) => byId.get(id) ?? [])
  return others.some((other) => other.op === 'delete' || (isPlace(conflict.type, field) && writes(other, field)))
}

/** What a change makes its record point to: something new belongs to a removed group, which so has been decided to stay. */
function targetsOf(change: RecordChange): readonly RecordId[] {
  const type = change.op === 'update' ? change.type : change.record.type
  const contents = contentsOf(change)
  return referencesOf(type).flatMap(({ field }) =>
    typeof contents[field] === 'string' ? [contents[field] as RecordId] : [],
  )
}

function writes(change: RecordChange | undefined, field: string): boolean {
  return change?.op === 'update' && Object.hasOwn(change.after, field)
}

/** The records to which the field may point: who removes one of them, or moves what a record may come to stand below, has decided. */
function pointedTo({ type, field, ours, candidates }: FieldConflict): readonly RecordId[] {
  if (fieldsOfType(type)[field]?.kind !== 'reference') return []
  return [ours, ...candidates.map(({ content }) => content)].map((content) => content as RecordId)
}

/** What a revision has to say beside the changes themselves. */
export type Sealing = {
  readonly graph: RevisionGraph
  /** The state that the revision builds on, with the records as they stand now. */
  readonly state: PlanState
  /** Net changes since that state. */
  readonly changes: readonly RecordChange[]
  /** Conflicts of that state that were decided since. */
  readonly settled: readonly Conflict[]
}

/**
 * The changes of the revision that is to be made: the net changes, and for each decided conflict what stands at its place, also where that is what stood there
 * before. A record that comes back is told as a change of what the revisions knew of it, so that it stands against nothing else. Who only makes room says of no
 * record that it is there; so of one that comes back or has been decided to stay, and has moved, something else is said again.
 */
export function sealedChanges({ graph, state, changes, settled }: Sealing): readonly GivenChange[] {
  const standing = standingOf(graph, graph.reach(state.heads))
  const shown = byId(state.records)
  const sealed = new Map(
    changes.map((change) => {
      const back = comeBack(standing, change)
      return [changedRecordId(change), change.op === 'insert' ? saidToBeThere(shown, back) : back]
    }),
  )
  const add = (write: GivenChange) => {
    const id = changedRecordId(write)
    sealed.set(id, saidToBeThere(shown, joined(sealed.get(id), write)))
  }
  for (const write of settled.flatMap((conflict) => decidedWrites(shown, conflict))) add(write)
  for (const write of equalWrites({ graph, state, changes, settled }, { standing, sealed })) add(write)
  return [...sealed.values()]
}

/**
 * What is said of values for which another one stood until that was written on: they go, and what points to them points to that one, since whoever wrote saw
 * all of them in it.
 */
function equalWrites(
  { graph, state, changes }: Sealing,
  { standing, sealed }: { readonly standing: PlanStanding; readonly sealed: ReadonlyMap<RecordId, GivenChange> },
): readonly GivenChange[] {
  const shown = byId(state.records)
  const isOfValue = (change: GivenChange) => (change.op === 'update' ? change.type : change.record.type) === 'value'
  const isHidden = ({ id, type }: RecordStanding) => type === 'value' && !shown.has(id) && !sealed.has(id)
  // To merge the whole state is dear in a long plan, and mostly there is no such value.
  if (![...sealed.values()].some(isOfValue) || ![...standing.values()].some(isHidden)) return []
  const before = applyChanges(shown, invertChanges(changes))
  const { equal } = mergedPlan(graph, state.heads, [before])
  const written = [...equal].filter(([, { shownAs }]) => sealed.has(shownAs))
  return written.flatMap(([id, { record, shownAs }]): readonly GivenChange[] => [
    { op: 'delete', record },
    ...linksTo(standing, id).flatMap(({ id: from, field }) => {
      const present = shown.get(from)
      return present !== undefined && fieldsOf(present)[field] === shownAs ? sayAgain(present, [field]) : []
    }),
  ])
}

/** The records and the fields in which revisions say that they point to this one. */
function linksTo(
  standing: PlanStanding,
  target: RecordId,
): ReadonlyArray<{ readonly id: RecordId; readonly field: string }> {
  return [...standing.values()].flatMap((each) =>
    linksOf(each).flatMap((link) => (link.target === target ? [{ id: each.id, field: link.field }] : [])),
  )
}

function saidToBeThere(shown: Records, change: GivenChange): GivenChange {
  if (change.op !== 'update' || !isPlaceOnly(change)) return change
  const field = Object.keys(fieldsOfType(change.type)).find((name) => !isRank(name))
  return sayAgain(shown.get(change.id), field === undefined ? [] : [field]).reduce(joined, change)
}

/** Both changes of one record as one; a removal or an insertion says all. */
export function joined<C extends GivenChange>(held: C | undefined, write: C): C {
  if (held === undefined) return write
  if (held.op !== 'update' || write.op !== 'update') return held
  return { ...held, before: { ...write.before, ...held.before }, after: { ...write.after, ...held.after } }
}

function comeBack(standing: PlanStanding, change: RecordChange): GivenChange {
  const known = change.op === 'insert' ? standing.get(change.record.id) : undefined
  if (change.op !== 'insert' || known === undefined) return change
  const { id, type } = change.record
  const heldIn = (field: string) =>
    known.fields.get(field)?.map(({ content }) => content) ?? [known.whole?.fields[field] ?? null]
  const after = Object.entries(fieldsOf(change.record)).filter(([field, content]) =>
    heldIn(field).some((each) => !sameContent(each, content)),
  )
  const before = after.map(([field]) => [field, heldIn(field)[0] ?? null] as const)
  return { op: 'update', id, type, before: Object.fromEntries(before), after: Object.fromEntries(after) }
}

/** What a decision says of the records of a conflict, as they stand after it. */
export function decidedWrites(shown: Records, conflict: Conflict): readonly GivenChange[] {
  if (conflict.kind === 'field') return sayAgain(shown.get(conflict.record), [conflict.field])
  return [...formsOf(conflict)].flatMap(([id, forms]): readonly GivenChange[] => {
    const present = shown.get(id)
    if (present === undefined) return forms.slice(0, 1).map((record) => ({ op: 'delete', record }))
    return sayAgain(present, conflict.kind === 'cell' && present.type === 'value' ? cellFields : [])
  })
}

/** A change that says of a record that it is there, and what stands in these fields. */
function sayAgain(record: PlanRecord | undefined, fields: readonly string[]): readonly GivenChange[] {
  if (record === undefined) return []
  const said = Object.fromEntries(fields.map((field) => [field, fieldsOf(record)[field] ?? null]))
  return [{ op: 'update', id: record.id, type: record.type, before: said, after: said }]
}

/** Every record that a conflict is about, in each of its forms. */
function formsOf(conflict: CellConflict | RemovalConflict): ReadonlyMap<RecordId, readonly LooseRecord[]> {
  const records =
    conflict.kind === 'cell'
      ? [conflict.ours, ...conflict.candidates.flatMap(({ content }) => content)]
      : [conflict.ours, ...conflict.candidates.map(({ content }) => content)].flatMap((state) => state.records)
  return Map.groupBy(records, ({ id }) => id)
}
