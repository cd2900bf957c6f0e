import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { changeFields } from './change-fields.ts'
import { insertRecord } from './insert-record.ts'

export type EditionTexts = Omit<FieldsOf<'edition'>, 'position'>

/** Fixes the plan as it stands as an edition. What the plan prints of itself (版, 策定の時期) follows; a time that is not said stays. */
export function fixEdition(model: PlanModel, id: RecordId, texts: EditionTexts): readonly RecordChange[] {
  const printed = { edition: texts.name, ...(texts.adopted === null ? {} : { adopted: texts.adopted }) }
  return [
    ...insertRecord(model, { id, type: 'edition', fields: texts }),
    ...changeFields(model, model.plan.id, printed),
  ]
}
