import type { RecordChange } from '../journal/record-change.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { referencesOf } from '../record/references.ts'
import { changeBetween } from '../edit/net-changes.ts'
import { cellKeyOf } from './cell-key.ts'
import type { Records } from './keep-whole.ts'
import type { PlanStanding } from './plan-standing.ts'
import { fieldsOf } from './plan-state.ts'

/** What the revisions say of the records, and which of these are in a group that is contested. */
type Decided = { readonly standing: PlanStanding; readonly grouped: ReadonlySet<RecordId> }

/**
 * Values that two offices put into one cell, and that say the same: the one with the smaller id stays, and what pointed to the others points to it. `changes` is
 * what was done, for a revision.
 */
export function joinEqualCells(
  records: Records,
  decided: Decided,
): { readonly records: Records; readonly changes: readonly RecordChange[] } {
  const kept = equalValues(records, decided)
  if (kept.size === 0) return { records, changes: [] }
  const joined = new Map<RecordId, PlanRecord>()
  for (const record of records.values()) if (!kept.has(record.id)) joined.set(record.id, pointedAt(record, kept))
  const changes = [...records.values()].flatMap((record) => changeBetween(record, joined.get(record.id) ?? null) ?? [])
  return { records: joined, changes }
}

/** The values that go, each with the one that stands for it. What somebody has removed, or may remove with other records, is left as it is. */
function equalValues(records: Records, { standing, grouped }: Decided): ReadonlyMap<RecordId, RecordId> {
  const made = [...standing.values()].some(({ type }) => type === 'value')
  const values = made ? [...records.values()].filter(({ type }) => type === 'value') : []
  const isAgreed = ({ id }: PlanRecord) =>
    !grouped.has(id) && [...(standing.get(id)?.fields.values() ?? [])].every(({ length }) => length === 1)
  const inCells = [...Map.groupBy(values, ({ fields }) => cellKeyOf(fields)).values()].filter(
    ({ length }) => length > 1,
  )
  const equal = inCells.flatMap((inCell) => [
    ...Map.groupBy(inCell.filter(isAgreed), ({ fields }) => contentKeyOf(fields)).values(),
  ])
  return new Map(
    equal.flatMap((same) => {
      const [first, ...others] = same.map(({ id }) => id).toSorted()
      return others.flatMap((id) => (first === undefined ? [] : [[id, first] as const]))
    }),
  )
}

/** The same text for values that say the same. */
function contentKeyOf(fields: LooseFields): string {
  return JSON.stringify(Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function pointedAt(record: PlanRecord, kept: ReadonlyMap<RecordId, RecordId>): PlanRecord {
  const moved = referencesOf(record.type).flatMap(({ field }) => {
    const target = kept.get(fieldsOf(record)[field] as RecordId)
    return target === undefined ? [] : [[field, target] as const]
  })
  return moved.length === 0
    ? record
    : ({ ...record, fields: { ...record.fields, ...Object.fromEntries(moved) } } as PlanRecord)
}
