import type { NoteMark } from '#shared/sheets/cells/sheet-line.ts'
import { useNoteLabels } from '../sheet-context.ts'

/** What stands before a line at the foot of a sheet: a word, or the ※ of a note. */
export function NoteLabel({ label }: { readonly label: string | NoteMark }) {
  const labelOf = useNoteLabels()
  return <span className="note-mark">{typeof label === 'string' ? label : labelOf(label)}</span>
}
