import type { SheetBlock } from '../sheet-layout.ts'
import { SideText } from '../cells/side-text.tsx'

/** The heading of a group over the full width; on paper it stays with the row below it. */
export function headingBlock(id: string, title: string, width: number): SheetBlock {
  return {
    key: `heading ${id}`,
    isHeading: true,
    lineCount: 2,
    partCount: 0,
    partsPerRow: 1,
    isFlowing: false,
    cells: [],
    draw: () => (
      <tr className="group">
        <th scope="colgroup" colSpan={width}>
          <SideText textKey={`heading ${id}`} text={title} />
        </th>
      </tr>
    ),
  }
}
