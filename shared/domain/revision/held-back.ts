import type { RecordId } from '../record/field.ts'
import type { LooseRecord } from '../record/plan-record.ts'
import { cellKeyOf } from './cell-key.ts'
import type { CellConflict, RemovalConflict } from './conflict.ts'
import { linksOf, type RecordStanding } from './plan-standing.ts'
import { fieldsOf, recordFor, writerOf, type SeenState } from './plan-state.ts'
import { REMOVED, removalKey } from './removal-conflict.ts'

/**
 * Records that are there by all revisions and that the plan does not show, or the other way about, since it would not be whole with them: another value has the
 * cell, or what they point to is gone.
 */
export function findHeldBack(
  seen: SeenState,
  single: readonly RecordStanding[],
): ReadonlyArray<CellConflict | RemovalConflict> {
  const held = single.filter(({ id, removers }) => (removers.length === 0) !== seen.shown.has(id))
  if (held.length === 0) return []
  const [kept, waiting] = [held.filter(({ removers }) => removers.length > 0), waitingRecords(seen, held)]
  const taken = new Map(
    [...seen.shown.values()].filter(({ type }) => type === 'value').map((each) => [cellOf(each), each]),
  )
  const byCell = Map.groupBy(waiting, ({ records: [first] }) =>
    first.type === 'value' && taken.has(cellOf(first)) ? cellOf(first) : null,
  )
  return [
    ...kept.flatMap((each) => keptConflict(seen, each)),
    ...[...byCell].flatMap(([cell, candidates]): ReadonlyArray<CellConflict | RemovalConflict> => {
      const ours = cell === null ? undefined : taken.get(cell)
      return ours === undefined
        ? candidates.map((each) => waitingConflict(seen, each))
        : [cellConflict(seen, ours, candidates)]
    }),
  ]
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
  const record = shown.get(id)
  if (record === undefined) return []
  const candidate = { content: REMOVED, ...writerOf(graph, removers) }
  const ours = { records: [record], links: [] }
  return [{ kind: 'removal', key: removalKey(id), record: id, type, base: record, ours, candidates: [candidate] }]
}
