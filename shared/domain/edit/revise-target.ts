import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { changeFields } from './change-fields.ts'
import { insertRecord } from './insert-record.ts'

export type TargetDecision = Pick<FieldsOf<'targetRevision'>, 'decidedOn' | 'body' | 'reason'> & {
  readonly raw: string
}

/** Sets a target anew: what stood there before is kept with the decision. No change where the text is the same or empty. */
export function reviseTarget(
  model: PlanModel,
  value: RecordId,
  { decision: { raw, ...decided }, newId }: { readonly decision: TargetDecision; readonly newId: () => RecordId },
): readonly RecordChange[] {
  const held = model.find('value', value)
  if (held === null || raw === '' || raw === held.fields.raw) return []
  const fields = { ...decided, value, previous: held.fields.raw }
  return [
    ...changeFields(model, value, { raw }),
    ...insertRecord(model, { id: newId(), type: 'targetRevision', fields }),
  ]
}
