import type { RecordChange } from '../journal/record-change.ts'
import { sameContent, type FieldContent, type RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { referencesOf } from '../record/references.ts'
import { changeBetween } from '../edit/net-changes.ts'
import { cellKeyOf } from './cell-key.ts'
import type { Records } from './keep-whole.ts'
import type { PlanStanding } from './plan-standing.ts'
import { fieldsOf } from './plan-state.ts'

/**
 * Values that two offices put into one cell, and that say the same: the one with the smaller id stays, and what pointed to the others points to it. `changes` is
 * what was done, for a revision.
 */
export function joinEqualCells(
  records: Records,
  standing: PlanStanding,
): { readonly records: Records; readonly changes: readonly RecordChange[] } {
  const kept = equalValues(records, standing)
  if (kept.size === 0) return { records, changes: [] }
  const joined = new Map<RecordId, PlanRecord>()
  for (const record of records.values()) if (!kept.has(record.id)) joined.set(record.id, pointedAt(record, kept))
  const changes = [...records.values()].flatMap((record) => changeBetween(record, joined.get(record.id) ?? null) ?? [])
  return { records: joined, changes }
}

/** The values that go, each with the one that stands for it. */
function equalValues(records: Records, standing: PlanStanding): ReadonlyMap<RecordId, RecordId> {
  const made = [...standing.values()].some(({ type }) => type === 'value')
  const values = made ? [...records.values()].filter(({ type }) => type === 'value') : []
  const isAgreed = ({ id }: PlanRecord) =>
    [...(standing.get(id)?.fields.values() ?? [])].every(({ length }) => length === 1)
  const inCells = [...Map.groupBy(values, ({ fields }) => cellKeyOf(fields)).values()].filter(
    ({ length }) => length > 1,
  )
  return new Map(
    inCells.flatMap((inCell) => {
      const [first, ...others] = inCell.filter(isAgreed).toSorted((one, other) => (one.id < other.id ? -1 : 1))
      return others.flatMap((each) =>
        first !== undefined && isEqual(first, each) ? [[each.id, first.id] as const] : [],
      )
    }),
  )
}

function isEqual(one: PlanRecord, other: PlanRecord): boolean {
  return Object.entries<FieldContent>(fieldsOf(one)).every(([field, content]) =>
    sameContent(content, fieldsOf(other)[field] ?? null),
  )
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
