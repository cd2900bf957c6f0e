import { changeFields } from '../domain/edit/change-fields.ts'
import { insertRecord } from '../domain/edit/insert-record.ts'
import type { RecordChange } from '../domain/journal/record-change.ts'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { FieldsOf } from '../domain/record/record-types.ts'

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
