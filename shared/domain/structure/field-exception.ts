import { changeFields } from '../edit/change-fields.ts'
import { insertRecord } from '../edit/insert-record.ts'
import { removeRecords } from '../edit/remove-records.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'

/** What one sheet says of a field: its label, its rank, or that it is left out; null and false where it is as on the others. */
export type Exception = Pick<FieldsOf<'fieldException'>, 'label' | 'rank' | 'isLeftOut'>

/** Says of a field on one sheet what is otherwise than on the others; nothing is kept where nothing is. */
export function setException(
  model: PlanModel,
  place: { readonly field: RecordId; readonly owner: RecordId },
  { id, ...exception }: Exception & { readonly id: RecordId },
): readonly RecordChange[] {
  const held = model.listBy('fieldException', 'field', place.field).find(({ fields }) => fields.owner === place.owner)
  const isAsElsewhere = exception.label === null && exception.rank === null && !exception.isLeftOut
  if (held === undefined) {
    return isAsElsewhere ? [] : insertRecord(model, { id, type: 'fieldException', fields: { ...place, ...exception } })
  }
  return isAsElsewhere ? removeRecords(model, [held.id]) : changeFields(model, held.id, exception)
}
