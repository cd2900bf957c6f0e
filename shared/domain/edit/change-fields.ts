import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { changeBetween } from './net-changes.ts'

/** Other contents for fields of a record; no change where the record is not there or holds them already. */
export function changeFields(model: PlanModel, id: RecordId, after: LooseFields): readonly RecordChange[] {
  const record = model.findAny(id)
  if (record === null) return []
  const change = changeBetween(record, { ...record, fields: { ...record.fields, ...after } } as PlanRecord)
  return change === null ? [] : [change]
}
