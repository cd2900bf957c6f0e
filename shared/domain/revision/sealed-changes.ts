import { changedRecordId, type GivenChange, type RecordChange } from '../journal/record-change.ts'
import { sameContent, type RecordId } from '../record/field.ts'
import type { LooseFields, LooseRecord, PlanRecord } from '../record/plan-record.ts'
import { cellFields } from './cell-key.ts'
import type { CellConflict, Conflict, RemovalConflict } from './conflict.ts'
import { standingOf, type RecordStanding } from './plan-standing.ts'
import { fieldsOf, recordFor, type PlanState, type SeenState } from './plan-state.ts'
import type { RevisionGraph } from './revision-graph.ts'

/** Keys of the conflicts at whose place these changes write: whoever writes there has decided. */
export function settledBy(conflicts: readonly Conflict[], changes: readonly RecordChange[]): readonly string[] {
  const byId = new Map(changes.map((change) => [changedRecordId(change), change]))
  return conflicts.filter((conflict) => isWritten(conflict, byId)).map(({ key }) => key)
}

function isWritten(conflict: Conflict, byId: ReadonlyMap<RecordId, RecordChange>): boolean {
  if (conflict.kind !== 'field') {
    const { records, links } = placesOf(conflict)
    return [...records.keys()].some((id) => byId.has(id)) || links.some((link) => names(byId.get(link.id), link.fields))
  }
  const change = byId.get(conflict.record)
  return change?.op === 'delete' || names(change, { [conflict.field]: null })
}

function names(change: RecordChange | undefined, fields: LooseFields): boolean {
  return change?.op === 'update' && Object.keys(fields).some((field) => Object.hasOwn(change.after, field))
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
 * before. A record that comes back is told as a change of what the revisions knew of it, so that it stands against nothing else.
 */
export function sealedChanges({ graph, state, changes, settled }: Sealing): readonly GivenChange[] {
  const seen: SeenState = {
    graph,
    standing: standingOf(graph, graph.reach(state.heads)),
    shown: new Map(state.records.map((record) => [record.id, record])),
  }
  const sealed = new Map(changes.map((change) => [changedRecordId(change), comeBack(seen, change)]))
  for (const write of settled.flatMap((conflict) => decidedWrites(seen, conflict))) {
    const id = write.op === 'update' ? write.id : write.record.id
    sealed.set(id, joined(sealed.get(id), write))
  }
  return [...sealed.values()]
}

/** Both changes of one record as one; a removal or an insertion says all. */
export function joined<C extends GivenChange>(held: C | undefined, write: C): C {
  if (held === undefined) return write
  if (held.op !== 'update' || write.op !== 'update') return held
  return { ...held, before: { ...write.before, ...held.before }, after: { ...write.after, ...held.after } }
}

function comeBack(seen: SeenState, change: RecordChange): GivenChange {
  const standing = change.op === 'insert' ? seen.standing.get(change.record.id) : undefined
  if (change.op !== 'insert' || standing === undefined) return change
  const known = knownForms(seen, standing)
  const [first] = known
  if (first === undefined) return change
  const { id, type } = change.record
  const after = Object.entries(fieldsOf(change.record)).filter(([field, content]) =>
    known.some(({ fields }) => !sameContent(fields[field] ?? null, content)),
  )
  const before = after.map(([field]) => [field, first.fields[field] ?? null] as const)
  return { op: 'update', id, type, before: Object.fromEntries(before), after: Object.fromEntries(after) }
}

/** The record as each of those had it who removed it, and as those have it who keep it. */
function knownForms(
  { graph, standing }: SeenState,
  { id, writes, removers, keepers }: RecordStanding,
): readonly LooseRecord[] {
  const removed = writes.flatMap(({ rank, change }) =>
    change.op === 'delete' && removers.includes(rank) ? [change.record] : [],
  )
  const held = standing.get(id)
  const kept =
    keepers.length === 0 || held === undefined ? null : recordFor({ graph, standing, shown: new Map() }, held, null)
  return kept === null ? removed : [...removed, kept]
}

function decidedWrites(seen: SeenState, conflict: Conflict): readonly GivenChange[] {
  const { shown } = seen
  if (conflict.kind === 'field') return sayAgain(shown.get(conflict.record), [conflict.field])
  const { records, links } = placesOf(conflict)
  return [
    ...[...records].flatMap(([id, forms]): readonly GivenChange[] => {
      const present = shown.get(id)
      if (present === undefined) return forms.slice(0, 1).map((record) => ({ op: 'delete', record }))
      return sayAgain(present, conflict.kind === 'cell' ? cellFields : partedFields(seen, id, forms))
    }),
    ...links.flatMap(({ id, fields }) => sayAgain(shown.get(id), Object.keys(fields))),
  ]
}

/** A change that says of a record that it is there, and what stands in these fields. */
function sayAgain(record: PlanRecord | undefined, fields: readonly string[]): readonly GivenChange[] {
  if (record === undefined) return []
  const said = Object.fromEntries(fields.map((field) => [field, fieldsOf(record)[field] ?? null]))
  return [{ op: 'update', id: record.id, type: record.type, before: said, after: said }]
}

/** The fields of a record in which its forms differ, those too that were removed, or of which the revisions tell several contents. */
function partedFields(seen: SeenState, id: RecordId, forms: readonly LooseRecord[]): readonly string[] {
  const standing = seen.standing.get(id)
  const [first, ...others] = [...forms, ...(standing === undefined ? [] : knownForms(seen, standing))]
  return Object.entries(first?.fields ?? {}).flatMap(([field, content]) => {
    const isParted = others.some(({ fields }) => !sameContent(fields[field] ?? null, content))
    return isParted || (standing?.fields.get(field)?.length ?? 0) > 1 ? [field] : []
  })
}

/** Every record that a conflict is about, in each of its forms, and the fields that point to them. */
function placesOf(conflict: CellConflict | RemovalConflict) {
  const states =
    conflict.kind === 'cell'
      ? [
          { records: [conflict.ours], links: [] },
          ...conflict.candidates.map(({ content }) => ({ records: content, links: [] })),
        ]
      : [conflict.ours, ...conflict.candidates.map(({ content }) => content)]
  return {
    records: Map.groupBy(
      states.flatMap(({ records }) => records),
      ({ id }) => id,
    ),
    links: states.flatMap(({ links }) => links),
  }
}
