import type { OfficerAct } from '#shared/domain/journal/journal-entry.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'

/** What the print dialog may do with the plan: an act of its settings, or showing another sheet, which closes the dialog. */
export type PlanEditing = {
  readonly change: (
    act: OfficerAct,
    edit: (model: PlanModel, newId: () => RecordId) => readonly RecordChange[],
    announcement: string,
  ) => Promise<unknown>
  readonly show: (sheet: SheetChoice) => void
}
