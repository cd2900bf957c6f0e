import * as z from 'zod'
import { RecordIdSchema, type RecordId } from '../record/field.ts'
import {
  LooseFieldsSchema,
  LooseRecordSchema,
  RecordTypeSchema,
  type LooseFields,
  type PlanRecord,
} from '../record/plan-record.ts'
import { completeRecord } from '../record/read-record.ts'
import type { RecordType } from '../record/record-types.ts'

/** What one act did to one record. An update names the changed fields alone, with what stood there and what stands now. */
export type RecordChange =
  | { readonly op: 'insert'; readonly record: PlanRecord }
  | { readonly op: 'delete'; readonly record: PlanRecord }
  | {
      readonly op: 'update'
      readonly id: RecordId
      readonly type: RecordType
      readonly before: LooseFields
      readonly after: LooseFields
    }

/** A change as it comes from outside: its shape is known, its records are checked where it is carried out. */
export const GivenChangeSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('insert'), record: LooseRecordSchema }),
  z.strictObject({ op: z.literal('delete'), record: LooseRecordSchema }),
  z.strictObject({
    op: z.literal('update'),
    id: RecordIdSchema,
    type: RecordTypeSchema,
    before: LooseFieldsSchema,
    after: LooseFieldsSchema,
  }),
])
export type GivenChange = z.infer<typeof GivenChangeSchema>

/** The changes with every record complete, as a journal of an older version of the program may have left fields out. */
export function completeChanges(changes: readonly RecordChange[]): readonly RecordChange[] {
  return changes.map((change) =>
    change.op === 'update' ? change : { op: change.op, record: completeRecord(change.record) },
  )
}

/** The change that takes this one back. */
function invertChange(change: RecordChange): RecordChange {
  switch (change.op) {
    case 'insert':
      return { op: 'delete', record: change.record }
    case 'delete':
      return { op: 'insert', record: change.record }
    case 'update':
      return { ...change, before: change.after, after: change.before }
  }
}

/** The changes that take these back, last first. */
export function invertChanges(changes: readonly RecordChange[]): readonly RecordChange[] {
  return changes.map(invertChange).reverse()
}

/** Whether the change moves a record among its siblings and does nothing else. */
export function isPlaceOnly(change: GivenChange): boolean {
  return change.op === 'update' && Object.keys(change.after).join() === 'position'
}

export function changedRecordId(change: GivenChange): RecordId {
  return change.op === 'update' ? change.id : change.record.id
}

/**
 * `records` with the changes carried out. Throws where an assumption is broken: an inserted record is there already, a changed or
 * deleted one is not.
 */
export function applyChanges(
  records: ReadonlyMap<RecordId, PlanRecord>,
  changes: readonly RecordChange[],
): ReadonlyMap<RecordId, PlanRecord> {
  const next = new Map(records)
  for (const change of changes) applyChange(next, change)
  return next
}

function applyChange(records: Map<RecordId, PlanRecord>, change: RecordChange): void {
  const id = changedRecordId(change)
  const held = records.get(id)
  if (change.op === 'insert') {
    if (held !== undefined) throw new Error(`the inserted record ${id} is in the plan already`)
    records.set(id, change.record)
    return
  }
  if (held === undefined) throw new Error(`the changed record ${id} is not in the plan`)
  if (change.op === 'delete') records.delete(id)
  else records.set(id, { ...held, fields: { ...held.fields, ...change.after } } as PlanRecord)
}
