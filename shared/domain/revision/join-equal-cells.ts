import type { RecordChange } from '../journal/record-change.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { referencesOf } from '../record/references.ts'
import { changeBetween } from '../edit/net-changes.ts'
import { cellKeyOf } from './cell-key.ts'
import type { MergedPlan } from './merged-plan.ts'
import type { PlanStanding } from './plan-standing.ts'
import { fieldsOf, withFields, type Records } from './plan-state.ts'

/**
 * What makes one of values that offices put into one cell and that say the same: that with the smallest id stays, and what pointed to the others points to it.
 */
export function joinEqualCells({ wanted, standing, groups }: MergedPlan): readonly RecordChange[] {
  const grouped = new Set(groups.flatMap(({ members }) => [...members]))
  const kept = equalValues(wanted, { standing, grouped })
  if (kept.size === 0) return []
  return [...wanted.values()].flatMap(
    (record) => changeBetween(record, kept.has(record.id) ? null : pointedAt(record, kept)) ?? [],
  )
}

/** What the revisions say of the records, and which of these are in a group that is contested. */
type Decided = { readonly standing: PlanStanding; readonly grouped: ReadonlySet<RecordId> }

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
  return moved.length === 0 ? record : withFields(record, Object.fromEntries(moved))
}
