import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { insertRecord, type NewRecord, type Rank } from './insert-record.ts'
import { netChanges } from './net-changes.ts'
import { looseFields, siblingsOf } from './siblings.ts'

/** Types whose records may lie below each other: sub-rows of a list, sections of a chapter. */
const NESTING: readonly string[] = ['inventoryRow', 'chapter']

export function canNest({ type }: PlanRecord): boolean {
  return NESTING.includes(type)
}

/** Puts a record below the one before it, as the last of what lies there; nothing where none stands before it. */
export function nestRecord(model: PlanModel, record: PlanRecord): readonly RecordChange[] {
  if (!canNest(record)) return []
  const siblings = siblingsOf(model, record.type, record.fields)
  const before = siblings[siblings.findIndex(({ id }) => id === record.id) - 1]
  return before === undefined ? [] : withParent(model, record, { parent: before.id, rank: 'last' })
}

/** Takes a record out of what it lies below, to stand behind that; nothing where it lies below nothing. */
export function unnestRecord(model: PlanModel, record: PlanRecord): readonly RecordChange[] {
  const parent = canNest(record) ? (looseFields(record)['parent'] as RecordId | null) : null
  const held = parent === null ? null : model.findAny(parent)
  if (held === null) return []
  const above = looseFields(held)['parent'] as RecordId | null
  return withParent(model, record, { parent: above, rank: { after: held.id } })
}

type Place = { readonly parent: RecordId | null; readonly rank: Rank }

/** The record taken out and put in again elsewhere, which comes to other fields and the room made for it. */
function withParent(model: PlanModel, record: PlanRecord, { parent, rank }: Place): readonly RecordChange[] {
  const removed: RecordChange = { op: 'delete', record }
  const moved = { ...record, fields: { ...record.fields, parent } } as NewRecord
  const rest = model.withChanges([removed])
  return netChanges(model, [removed, ...insertRecord(rest, moved, rank)])
}
