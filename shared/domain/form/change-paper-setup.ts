import { changeFields } from '../edit/change-fields.ts'
import { insertRecord } from '../edit/insert-record.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'

/** Sets what the plan is printed with; a plan that says nothing of it yet gets its 用紙の設定. */
export function changePaperSetup(
  model: PlanModel,
  fields: Partial<FieldsOf<'paperSetup'>>,
  newId: () => RecordId,
): readonly RecordChange[] {
  const setup = model.list('paperSetup')[0]
  return setup === undefined
    ? insertRecord(model, { id: newId(), type: 'paperSetup', fields })
    : changeFields(model, setup.id, fields)
}
