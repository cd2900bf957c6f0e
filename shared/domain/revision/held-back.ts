import type { RecordId } from '../record/field.ts'
import type { LooseRecord } from '../record/plan-record.ts'
import { cellFields, cellKeyOf } from './cell-key.ts'
import type { CellConflict, RemovalConflict } from './conflict.ts'
import { linksOf, type RecordStanding } from './plan-standing.ts'
import { fieldsOf, recordFor, writerOf, type SeenState } from './plan-state.ts'
import { REMOVED, removalKey } from './removal-conflict.ts'

/** What a state cannot show. `covers` are the fields of moved values that `conflicts` tells of already. */
export type HeldBack = {
  readonly conflicts: ReadonlyArray<CellConflict | RemovalConflict>
  readonly covers: ReadonlyMap<RecordId, readonly string[]>
}

/**
 * Records that are there by all revisions and that the plan does not show, or the other way about, since it would not be whole with them: another value has the
 * cell, or what they point to is gone.
 */
export function findHeldBack(seen: SeenState, single: readonly RecordStanding[]): HeldBack {
  const held = single.filter(({ id, removers }) => (removers.length === 0) !== seen.shown.has(id))
  const moving = single.filter((each) => isMoving(seen, each))
  if (held.length + moving.length === 0) return { conflicts: [], covers: new Map() }
  const taken = new Map(
    [...seen.shown.values()].filter(({ type }) => type === 'value').map((each) => [cellOf(each), each]),
  )
  const moved = moving.flatMap((each) => movedValue(seen, taken, each))
  const byCell = Map.groupBy([...waitingRecords(seen, held), ...moved], ({ records: [first] }) =>
    first.type === 'value' && taken.has(cellOf(first)) ? cellOf(first) : null,
  )
  const conflicts = [
    ...held.flatMap((each) => keptConflict(seen, each)),
    ...[...byCell].flatMap(([cell, candidates]): ReadonlyArray<CellConflict | RemovalConflict> => {
      const ours = cell === null ? undefined : taken.get(cell)
      return ours === undefined
        ? candidates.map((each) => waitingConflict(seen, each))
        : [cellConflict(seen, ours, candidates)]
    }),
  ]
  return { conflicts, covers: new Map(moved.map(({ standing: { id } }) => [id, cellFields])) }
}

/** Whether all revisions put a value into another cell than the one in which it is shown. */
function isMoving({ shown }: SeenState, { id, type, fields }: RecordStanding): boolean {
  const record = type === 'value' ? shown.get(id) : undefined
  if (record === undefined) return false
  const wanted = cellFields.map((field) => fields.get(field) ?? [])
  return (
    wanted.every(({ length }) => length <= 1) &&
    wanted.some(([only], at) => only !== undefined && only.content !== fieldsOf(record)[cellFields[at] ?? ''])
  )
}

/** A value as the revisions have it, where another value is in its cell. */
function movedValue(
  seen: SeenState,
  taken: ReadonlyMap<string, LooseRecord>,
  standing: RecordStanding,
): readonly Waiting[] {
  const record = recordFor(seen, standing, null)
  const other = record === null ? undefined : taken.get(cellOf(record))
  return record === null || other === undefined || other.id === record.id ? [] : [{ standing, records: [record] }]
}

/** A record that waits to be let in, first, and those that point to it. */
type Waiting = { readonly standing: RecordStanding; readonly records: readonly [LooseRecord, ...LooseRecord[]] }

function waitingRecords(seen: SeenState, held: readonly RecordStanding[]): readonly Waiting[] {
  const wanted = new Map(held.filter(({ removers }) => removers.length === 0).map((each) => [each.id, each]))
  const targetsOf = (each: RecordStanding) => linksOf(each).flatMap(({ target }) => wanted.get(target) ?? [])
  const below = Map.groupBy(
    [...wanted.values()].flatMap((each) => targetsOf(each).map(({ id }) => ({ id, each }))),
    ({ id }) => id,
  )
  return [...wanted.values()]
    .filter((each) => targetsOf(each).length === 0)
    .flatMap((standing) => {
      const all = new Map<RecordId, RecordStanding>()
      const due = [standing]
      for (let next = due.pop(); next !== undefined; next = due.pop()) {
        if (all.has(next.id)) continue
        all.set(next.id, next)
        due.push(...(below.get(next.id) ?? []).map(({ each }) => each))
      }
      const [first, ...rest] = [...all.values()].flatMap((each) => recordFor(seen, each, null) ?? [])
      return first?.id === standing.id ? [{ standing, records: [first, ...rest] as const }] : []
    })
}

function cellOf(record: LooseRecord): string {
  return cellKeyOf(fieldsOf(record))
}

function cellConflict({ graph }: SeenState, ours: LooseRecord, candidates: readonly Waiting[]): CellConflict {
  return {
    kind: 'cell',
    key: `cell:${cellOf(ours)}`,
    base: null,
    ours,
    candidates: candidates.map(({ standing, records }) => ({
      content: [...records],
      ...writerOf(graph, standing.keepers),
    })),
  }
}

function waitingConflict({ graph }: SeenState, { standing, records }: Waiting): RemovalConflict {
  const { id, type } = standing
  const candidate = { content: { records: [...records], links: [] }, ...writerOf(graph, standing.keepers) }
  return { kind: 'removal', key: removalKey(id), record: id, type, base: null, ours: REMOVED, candidates: [candidate] }
}

function keptConflict({ graph, shown }: SeenState, { id, type, removers }: RecordStanding): readonly RemovalConflict[] {
  const record = removers.length === 0 ? undefined : shown.get(id)
  if (record === undefined) return []
  const candidate = { content: REMOVED, ...writerOf(graph, removers) }
  const ours = { records: [record], links: [] }
  return [{ kind: 'removal', key: removalKey(id), record: id, type, base: record, ours, candidates: [candidate] }]
}
