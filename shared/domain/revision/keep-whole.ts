import { checkPlanRecords } from '../plan/check-plan-records.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { referencesOf } from '../record/references.ts'
import { cellKeyOf } from './cell-key.ts'
import { fieldsOf } from './plan-state.ts'

export type Records = ReadonlyMap<RecordId, PlanRecord>

/**
 * The records of `wanted`, but for what would leave no whole plan: that stays as it is in `held`, which is one. Each round takes something back and nothing is
 * taken back twice, so that it ends.
 */
export function keepWhole(held: Records, wanted: Records): Records {
  const next = new Map(wanted)
  for (let due = faultsIn(held, next); due.size > 0; due = faultsIn(held, next)) {
    for (const id of due) {
      const record = held.get(id)
      if (record === undefined) next.delete(id)
      else next.set(id, record)
    }
  }
  return checkPlanRecords([...next.values()]).ok ? next : held
}

/** The records to be taken back. */
function faultsIn(held: Records, next: Records): ReadonlySet<RecordId> {
  const changed = [...next.values()].filter((record) => held.get(record.id) !== record)
  return new Set([...danglingIn(held, next), ...circlesIn(changed, next), ...repeatedCells(held, next, changed)])
}

/** What points to a record that is not there; where that was not changed, the record that it points to. */
function danglingIn(held: Records, next: Records): readonly RecordId[] {
  return [...next.values()].flatMap((record) =>
    referencesOf(record.type).flatMap(({ field, targets }) => {
      const target = fieldsOf(record)[field] as RecordId | null
      const type = target === null ? undefined : next.get(target)?.type
      if (target === null || (type !== undefined && targets.includes(type))) return []
      return [held.get(record.id) === record ? target : record.id]
    }),
  )
}

/** Changed records that stand above or behind themselves. */
function circlesIn(changed: readonly PlanRecord[], next: Records): readonly RecordId[] {
  return changed
    .filter((record) =>
      referencesOf(record.type).some(
        ({ field, targets }) => targets.includes(record.type) && isCircular(record, field, next),
      ),
    )
    .map(({ id }) => id)
}

function isCircular(record: PlanRecord, field: string, next: Records): boolean {
  const passed = new Set<RecordId>()
  let id = fieldsOf(record)[field] as RecordId | null
  while (id !== null && !passed.has(id)) {
    if (id === record.id) return true
    passed.add(id)
    const above = next.get(id)
    id = above?.type === record.type ? (fieldsOf(above)[field] as RecordId | null) : null
  }
  return false
}

/** Values in a cell that another one has: the one stays that was in the cell, else that with the smallest id. */
function repeatedCells(held: Records, next: Records, changed: readonly PlanRecord[]): readonly RecordId[] {
  if (!changed.some(({ type }) => type === 'value')) return []
  const values = [...next.values()].filter(({ type }) => type === 'value')
  const cellOf = (record: PlanRecord | undefined) => (record === undefined ? null : cellKeyOf(fieldsOf(record)))
  return [...Map.groupBy(values, cellOf)].flatMap(([cell, inCell]) => {
    if (inCell.length < 2) return []
    const ids = inCell.map(({ id }) => id).toSorted()
    const stays = ids.find((id) => cellOf(held.get(id)) === cell) ?? ids[0]
    return ids.filter((id) => id !== stays)
  })
}
