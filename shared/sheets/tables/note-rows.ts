import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { sheetNotes } from '../notes/sheet-notes.ts'
import type { FootRow } from './table-sheet.ts'

/** The ※ notes of a sheet, below it. */
export function noteRows(model: PlanModel, owner: RecordId): readonly FootRow[] {
  return sheetNotes(model, [owner]).map(({ mark, line }) => ({ key: mark.note, label: mark, line }))
}
