import type { RunHeading } from '#shared/paper/run/print-run.ts'
import { GRID_COLUMNS } from '../../sheets/form/grid-columns.ts'
import { wholeBlock, type SheetBlock, type SheetLayout } from '../../sheets/sheet-layout.ts'
import { Heading } from './run-title.tsx'

/** The sheet with each heading above the card with which it begins; those of none above the first. */
export function withUnitHeadings(layout: SheetLayout, headings: readonly RunHeading[]): SheetLayout {
  const above = headings.filter(({ block }) => block === null)
  const blocks = layout.blocks.flatMap((block, index) => {
    const isFirst = index === 0 || layout.blocks[index - 1]?.unit !== block.unit
    const own = isFirst ? headings.filter((heading) => heading.block === block.unit) : []
    return [...[...(index === 0 ? above : []), ...own].map((heading) => headingBlock(heading, block.unit)), block]
  })
  return { ...layout, blocks }
}

function headingBlock(heading: RunHeading, unit: string | undefined): SheetBlock {
  return wholeBlock({
    key: `run heading ${heading.key}`,
    isHeading: true,
    cells: [],
    ...(unit === undefined ? {} : { unit }),
    draw: () => (
      <tr className="unit-heading">
        <td colSpan={GRID_COLUMNS}>
          <Heading heading={heading} className={heading.block === null ? 'is-outer' : 'is-card'} />
        </td>
      </tr>
    ),
  })
}
