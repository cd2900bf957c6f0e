import { headingAnchor, type RunHeading } from '#shared/paper/run/print-run.ts'
import { GRID_COLUMNS } from '../../sheets/form/grid-columns.ts'
import { HeadingsProvider, type DocumentHeading } from '../../sheets/sheet-context.ts'
import { wholeBlock, type SheetBlock, type SheetLayout } from '../../sheets/sheet-layout.ts'
import { Heading, headingLevel } from './run-title.tsx'

/**
 * The sheet with the headings of the document in it: each is the name that the sheet prints anyway, where it first does. One that the sheet does not
 * print stands above the card with which it begins.
 */
export function withUnitHeadings(layout: SheetLayout, headings: readonly RunHeading[]): SheetLayout {
  const waiting = new Map(headings.map((heading) => [heading.key, heading]))
  const take = (names: readonly string[]) => {
    const taken = names.flatMap((name) => waiting.get(name) ?? [])
    for (const { key } of taken) waiting.delete(key)
    return new Map(taken.map((heading) => [heading.key, documentHeading(heading)]))
  }
  const ofHead = take(layout.headNames ?? [])
  const named = layout.blocks.map((block) => withHeadings(block, take(block.names ?? [])))
  const blocks = named.flatMap((block, index) => {
    const isFirst = index === 0 || named[index - 1]?.unit !== block.unit
    const own = [...waiting.values()].filter((heading) =>
      heading.block === null ? index === 0 : isFirst && heading.block === block.unit,
    )
    const added = own.map((heading) => headingBlock(heading, block.unit))
    return block.caption === undefined ? [...added, block] : [block, ...added]
  })
  if (ofHead.size === 0) return { ...layout, blocks }
  return { ...layout, blocks, firstHead: <HeadingsProvider value={ofHead}>{layout.head}</HeadingsProvider> }
}

type Headings = ReadonlyMap<string, DocumentHeading>

function documentHeading({ key, depth }: RunHeading): DocumentHeading {
  return { level: headingLevel(depth), anchor: headingAnchor(key) }
}

function withHeadings(block: SheetBlock, headings: Headings): SheetBlock {
  if (headings.size === 0) return block
  return { ...block, draw: (range) => <HeadingsProvider value={headings}>{block.draw(range)}</HeadingsProvider> }
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
