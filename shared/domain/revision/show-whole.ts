import type { RecordId } from '../record/field.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { referencesOf } from '../record/references.ts'
import { cellKeyOf } from './cell-key.ts'
import { fieldsOf, withFields, type Records } from './plan-state.ts'

/**
 * What a plan can show of these records and be whole: of several values in one cell that with the smallest id; no record below itself, for which one of the
 * circle stands on top; and nothing that points to what is not shown. It depends on the records alone.
 *
 * Of two values in one cell an office is so shown the other's where that has the smaller id, though of a text it is shown its own. Texts of one record can differ
 * from office to office, since nothing else depends on them; of two records in one cell one alone can be in the plan, and on that one depend what marks of notes,
 * revisions of targets and later changes hang on, which removals there are to decide, and what a revision tells of those that wait (`tellWaiting`). Two offices that
 * know the same would have different conflicts, would make different revisions of them, and would never come to one head: merging would be neither symmetric nor
 * ever at an end. No value is lost by it: the others stand in the conflict with what hangs on them, and whoever decides sees who has put which one there.
 */
export function showWhole(wanted: Records): Records {
  const shown = new Map(wanted)
  for (const { id, field } of circlesIn(wanted)) {
    const record = shown.get(id)
    if (record !== undefined) shown.set(id, withFields(record, { [field]: null }))
  }
  for (const id of secondValues(wanted)) shown.delete(id)
  for (let due = danglingIn(shown); due.length > 0; due = danglingIn(shown)) {
    for (const id of due) shown.delete(id)
  }
  return shown
}

/** Values in a cell that another one has. */
function secondValues(records: Records): readonly RecordId[] {
  const values = [...records.values()].filter(({ type }) => type === 'value')
  return [...Map.groupBy(values, (value) => cellKeyOf(fieldsOf(value))).values()].flatMap((inCell) =>
    inCell
      .map(({ id }) => id)
      .toSorted()
      .slice(1),
  )
}

function danglingIn(records: Records): readonly RecordId[] {
  return [...records.values()]
    .filter((record) =>
      referencesOf(record.type).some(({ field, targets }) => {
        const target = fieldsOf(record)[field] as RecordId | null
        return target !== null && !targets.includes(records.get(target)?.type ?? '')
      }),
    )
    .map(({ id }) => id)
}

/** Fields in which a record may point to another one of its type. */
export const upwards: ReadonlyArray<{ readonly type: RecordType; readonly field: string }> = (
  Object.keys(recordTypes) as RecordType[]
).flatMap((type) =>
  referencesOf(type).flatMap(({ field, targets }) => (targets.includes(type) ? [{ type, field }] : [])),
)

type Pointer = { readonly id: RecordId; readonly field: string }

/** Of each circle the record with the smallest id, and the field in which it points to another one of it. */
function circlesIn(records: Records): readonly Pointer[] {
  return upwards.flatMap(({ type, field }) => {
    const above = new Map(
      [...records.values()].flatMap((record): ReadonlyArray<readonly [RecordId, RecordId]> => {
        const target = record.type === type ? fieldsOf(record)[field] : null
        return typeof target === 'string' ? [[record.id, target as RecordId]] : []
      }),
    )
    return circlesAlong(above).map((id) => ({ id, field }))
  })
}

function circlesAlong(above: ReadonlyMap<RecordId, RecordId>): readonly RecordId[] {
  const passed = new Set<RecordId>()
  return [...above.keys()].flatMap((start) => {
    const path: RecordId[] = []
    let id: RecordId | undefined = start
    while (id !== undefined && !passed.has(id)) {
      passed.add(id)
      path.push(id)
      id = above.get(id)
    }
    const at = id === undefined ? -1 : path.indexOf(id)
    return at < 0 ? [] : path.slice(at).toSorted().slice(0, 1)
  })
}
