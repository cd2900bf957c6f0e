import { insertRecord } from '../../domain/edit/insert-record.ts'
import { inSequence } from '../../domain/edit/net-changes.ts'
import type { RecordChange } from '../../domain/journal/record-change.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { changePaperSetup } from '../change-paper-setup.ts'
import type { Form } from './form.ts'

/** Gives the plan a form of its own with all parts of another one, and prints in it from now on. */
export function copyForm(model: PlanModel, form: Form, newId: () => RecordId): readonly RecordChange[] {
  const copy = newId()
  const { parts, name, ...rest } = form
  return inSequence(model, [
    (before) => insertRecord(before, { id: copy, type: 'form', fields: { ...rest, name: `${name}の写し` } }),
    ...parts.map(
      (part) => (before: PlanModel) =>
        insertRecord(before, { id: newId(), type: 'formPart', fields: { ...part, form: copy } }),
    ),
    (before) => changePaperSetup(before, { form: copy }, newId),
  ])
}
