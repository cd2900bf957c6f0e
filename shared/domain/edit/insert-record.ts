import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { initialFieldsOf } from '../record/read-record.ts'
import type { FieldsOf, RecordType } from '../record/record-types.ts'
import { isRanked, looseFields, siblingsOf } from './siblings.ts'

/** A record to be added. Fields with an initial content may be left out, and so may the position. */
export type NewRecord<T extends RecordType = RecordType> = {
  readonly [K in T]: { readonly id: RecordId; readonly type: K; readonly fields: Partial<FieldsOf<K>> }
}[T]

/** Where a new record stands among its siblings: after one of them, before all, or after all. */
export type Rank = { readonly after: RecordId } | 'first' | 'last'

/** Adds a record at a rank among its siblings; those behind it that stand in its way move on by one. */
export function insertRecord(model: PlanModel, given: NewRecord, rank: Rank = 'last'): readonly RecordChange[] {
  const fields: LooseFields = { ...initialFieldsOf(given.type), ...given.fields }
  if (!isRanked(given.type)) return [{ op: 'insert', record: recordOf(given, fields) }]
  const siblings = siblingsOf(model, given.type, fields)
  const at = rankAmong(siblings, rank)
  const position = at === 0 ? 0 : positionOf(siblings[at - 1]) + 1
  return [
    { op: 'insert', record: recordOf(given, { ...fields, position }) },
    ...shifted(siblings.slice(at), position + 1),
  ]
}

function recordOf({ id, type }: NewRecord, fields: LooseFields): PlanRecord {
  return { id, type, fields } as PlanRecord
}

function rankAmong(siblings: readonly PlanRecord[], rank: Rank): number {
  if (rank === 'first') return 0
  const found = rank === 'last' ? -1 : siblings.findIndex(({ id }) => id === rank.after)
  return found < 0 ? siblings.length : found + 1
}

function positionOf(record: PlanRecord | undefined): number {
  return record === undefined ? -1 : Number(looseFields(record)['position'])
}

/** The records moved on where they stand before `least`, each then making room for the next. */
function shifted(records: readonly PlanRecord[], least: number): readonly RecordChange[] {
  const changes: RecordChange[] = []
  let free = least
  for (const record of records) {
    const held = positionOf(record)
    if (held >= free) break
    changes.push({
      op: 'update',
      id: record.id,
      type: record.type,
      before: { position: held },
      after: { position: free },
    })
    free += 1
  }
  return changes
}
