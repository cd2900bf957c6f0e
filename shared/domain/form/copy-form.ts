import { insertRecord } from '../edit/insert-record.ts'
import { inSequence } from '../edit/net-changes.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import { changePaperSetup } from './change-paper-setup.ts'
import type { Form } from './form.ts'

/**
 * Gives the plan a form of its own with all parts of another one, and prints in it from now on. The 段 of its parts are counted from 1, as the
 * officer reads them.
 */
export function copyForm(model: PlanModel, form: Form, newId: () => RecordId): readonly RecordChange[] {
  const copy = newId()
  const { parts, name, ...rest } = form
  return inSequence(model, [
    (before) => insertRecord(before, { id: copy, type: 'form', fields: { ...rest, name: nameOfCopy(before, name) } }),
    ...parts.map(
      (part) => (before: PlanModel) =>
        insertRecord(before, { id: newId(), type: 'formPart', fields: { ...part, row: part.row + 1, form: copy } }),
    ),
    (before) => changePaperSetup(before, { form: copy }, newId),
  ])
}

/** A copy of a copy is named after the form that it began with; those of one form are counted. */
function nameOfCopy(model: PlanModel, name: string): string {
  const first = `${name.replace(/の写し\d*$/u, '')}の写し`
  const taken = new Set(model.list('form').map(({ fields }) => fields.name))
  const names = [first, ...Array.from(taken, (_, index) => `${first}${String(index + 2)}`)]
  return names.find((each) => !taken.has(each)) ?? first
}
