import { gridRows } from '#shared/sheets/cells/cell-grid.ts'
import type { FootRow } from '#shared/sheets/tables/table-sheet.ts'
import { NoteLabel } from './note-label.tsx'
import { SheetCell } from '../cells/sheet-cell.tsx'
import { wholeBlock, type SheetBlock } from '../sheet-layout.ts'

/** A row below a table, over its full width: a ※ note, a remark, a count. */
export function footBlock({ key, label, line }: FootRow, width: number): SheetBlock {
  const place = `foot ${key}`
  return wholeBlock({
    key: place,
    lineCount: 1.5,
    cells: gridRows(place, [[line]]),
    draw: () => (
      <tr className="foot">
        <td colSpan={width}>
          <div className="note">
            <NoteLabel label={label} />
            <SheetCell line={line} place={place} label={typeof label === 'string' ? label : label.mark} />
          </div>
        </td>
      </tr>
    ),
  })
}
