import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { fieldLine } from '../sheet-line.ts'
import type { FootRow } from './table-sheet.ts'

/** The ※ notes that belong to a sheet, below it. */
export function noteRows(model: PlanModel, owner: RecordId): readonly FootRow[] {
  return model.listBy('note', 'owner', owner).map((note) => ({
    key: note.id,
    label: note.fields.mark,
    line: fieldLine(model, note.id, 'text', note.fields.text),
  }))
}
