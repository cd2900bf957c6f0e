import type { FootRow } from '#shared/sheets/tables/table-sheet.ts'
import { NoteLabel } from '../frame/note-label.tsx'
import { SheetCell } from '../cells/sheet-cell.tsx'

type FootLinesProps = { readonly owner: string; readonly foot: readonly FootRow[] }

/** What stands below the indicators of a card: how they are graded, which targets were set anew. */
export function FootLines({ owner, foot }: FootLinesProps) {
  return foot.map(({ key, label, line }) => (
    <div key={key} className="note">
      <NoteLabel label={label} />
      <SheetCell line={line} place={`${owner} foot ${key}`} label={typeof label === 'string' ? label : label.mark} />
    </div>
  ))
}
