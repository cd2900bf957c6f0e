import type { FootRow } from '#shared/sheets/tables/table-sheet.ts'
import { NoteLabel } from '../frame/note-label.tsx'
import { SheetCell } from '../cells/sheet-cell.tsx'

type FootLinesProps = {
  readonly owner: string
  readonly foot: readonly FootRow[]
  /** The last part of its block, with which it stands on a page; left out where the block has none. */
  readonly under?: number
}

/** What stands below the indicators of a card: how they are graded, which targets were set anew. */
export function FootLines({ owner, foot, under }: FootLinesProps) {
  return (
    <div data-foot-of={under}>
      {foot.map(({ key, label, line }) => (
        <div key={key} className="note">
          <NoteLabel label={label} />
          <SheetCell
            line={line}
            place={`${owner} foot ${key}`}
            label={typeof label === 'string' ? label : label.mark}
          />
        </div>
      ))}
    </div>
  )
}
