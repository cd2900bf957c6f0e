import type { FootRow } from '#shared/sheets/tables/table-sheet.ts'
import { NoteLabel } from '../frame/note-label.tsx'
import { SheetCell } from '../cells/sheet-cell.tsx'
import { useHasSlice } from '../sheet-context.ts'

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
      {foot.map((row) => (
        <FootLine key={row.key} row={row} place={`${owner} foot ${row.key}`} />
      ))}
    </div>
  )
}

/** A line with its label, on a page that has something of it. */
function FootLine({ row: { label, line }, place }: { readonly row: FootRow; readonly place: string }) {
  const isOnPage = useHasSlice((textKey) => textKey.startsWith(place))
  if (!isOnPage && line.text !== '') return null
  return (
    <div className="note">
      <NoteLabel label={label} />
      <SheetCell line={line} place={place} label={typeof label === 'string' ? label : label.mark} />
    </div>
  )
}
