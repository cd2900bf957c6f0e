import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Form } from '#shared/domain/form/form.ts'
import { formOwnerOf } from '#shared/sheets/form/form-groups.ts'
import { formSheetOf } from '#shared/sheets/form/form-sheet.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { formLayout } from '../sheets/form/form-layout.tsx'
import type { SheetLayout } from '../sheets/sheet-layout.ts'
import { withNotes } from '../sheets/frame/with-notes.tsx'
import { layoutOf } from '../sheets/sheet-layouts.ts'

/** A sheet as it is printed: 個票 in the form, any other as the screen shows it. Null where what it is of is not in the plan. */
export function paperLayoutOf(model: PlanModel, form: Form, sheet: SheetChoice): SheetLayout | null {
  if (sheet.kind !== 'card') return layoutOf(model, sheet, 'paper')
  return sheet.owner === null ? null : cardsLayoutOf(model, form, [formOwnerOf(model, form, sheet.owner)])
}

/** The sheet that these owners share; see `formGroupsOf`. */
export function cardsLayoutOf(model: PlanModel, form: Form, owners: readonly RecordId[]): SheetLayout | null {
  const sheet = formSheetOf(model, form, owners)
  return sheet === null ? null : withNotes(model, formLayout(sheet))
}
