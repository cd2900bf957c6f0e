import { insertRecord } from '../edit/insert-record.ts'
import { removeRecords } from '../edit/remove-records.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import { sheetsOfTarget } from './sheets-of-target.ts'

/** The sign that stands where a note is counted by itself: its number follows on each sheet. */
export const NOTE_SIGN = '※'

/** A new note and where it stands. `sheet` is what the sheet is of; null where the plan has only one such sheet. */
export type NewNote = { readonly text: string; readonly target: RecordId; readonly sheet: RecordId | null }

/** Writes a note that is numbered by itself and sets its mark behind a record. Nothing where the text is empty. */
export function addNote(model: PlanModel, given: NewNote, newId: () => RecordId): readonly RecordChange[] {
  const sheets = sheetsOfTarget(model, given.target)
  const owner = given.sheet !== null && sheets.includes(given.sheet) ? given.sheet : sheets[0]
  if (given.text.trim() === '' || owner === undefined) return []
  const note = newId()
  const fields = { owner, mark: NOTE_SIGN, text: given.text, isNumbered: true }
  return [
    ...insertRecord(model, { id: note, type: 'note', fields }),
    ...insertRecord(model, { id: newId(), type: 'noteLink', fields: { note, target: given.target } }),
  ]
}

/** Sets the mark of a note behind one more record; nothing where it stands there. */
export function linkNote(
  model: PlanModel,
  { note, target }: { readonly note: RecordId; readonly target: RecordId },
  newId: () => RecordId,
): readonly RecordChange[] {
  const isThere = model.listBy('noteLink', 'target', target).some(({ fields }) => fields.note === note)
  return isThere ? [] : insertRecord(model, { id: newId(), type: 'noteLink', fields: { note, target } })
}

/** Takes the mark of a note from a record. The note itself stays in the plan. */
export function unlinkNote(
  model: PlanModel,
  { note, target }: { readonly note: RecordId; readonly target: RecordId },
): readonly RecordChange[] {
  const links = model.listBy('noteLink', 'target', target).filter(({ fields }) => fields.note === note)
  return removeRecords(
    model,
    links.map(({ id }) => id),
  )
}
