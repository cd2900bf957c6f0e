import { sheetsOfTarget } from '../../domain/note/sheets-of-target.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { fieldLine, noteMarkOf, type NoteMark, type SheetLine } from '../cells/sheet-line.ts'

/** A ※ note as a sheet explains it. */
export type SheetNote = { readonly mark: NoteMark; readonly line: SheetLine }

/** The notes that belong to what a sheet is of, and those of elsewhere whose mark stands on it. */
export function sheetNotes(model: PlanModel, owners: readonly RecordId[]): readonly SheetNote[] {
  const own = owners.flatMap((owner) => model.listBy('note', 'owner', owner))
  const marked = model
    .list('noteLink')
    .filter(({ fields }) => sheetsOfTarget(model, fields.target).some((sheet) => owners.includes(sheet)))
    .flatMap(({ fields }) => model.find('note', fields.note) ?? [])
  return [...new Set([...own, ...marked])].map((note) => ({
    mark: noteMarkOf(note),
    line: fieldLine(model, note.id, 'text', note.fields.text),
  }))
}
