import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { notesOnSheet, numbersOf } from '#shared/sheets/notes/notes-on-sheet.ts'
import { fieldLine, noteMarkOf } from '#shared/sheets/cells/sheet-line.ts'
import { footBlock } from './foot-block.tsx'
import type { SheetLayout } from '../sheet-layout.ts'

/** The sheet with the numbers of its notes and, where it has room for them at its foot, the notes themselves. */
export function withNotes(model: PlanModel, layout: SheetLayout): SheetLayout {
  const notes = notesOnSheet(model, layout.blocks)
  if (notes.length === 0) return layout
  const { footWidth } = layout
  const feet = notes.map((note) => ({
    key: note.id,
    label: noteMarkOf(note),
    line: fieldLine(model, note.id, 'text', note.fields.text),
  }))
  return {
    ...layout,
    noteNumbers: numbersOf(notes),
    blocks:
      footWidth === undefined ? layout.blocks : [...layout.blocks, ...feet.map((row) => footBlock(row, footWidth))],
  }
}
