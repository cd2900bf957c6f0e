import type { TextStretch } from '#shared/domain/compare/text-difference.ts'
import type { ComparisonGroup, ComparisonRow, ComparisonSheet } from '#shared/sheets/comparison/comparison-sheet.ts'
import { comparisonText } from '../messages/past-text.ts'
import { headingBlock } from './frame/heading-block.tsx'
import { useSliceRange } from './sheet-context.ts'
import type { SheetBlock, SheetLayout } from './sheet-layout.ts'
import { SideText } from './cells/side-text.tsx'
import { TextPart } from './cells/text-part.tsx'

const COLUMNS = [14, 35, 35, 16] as const

/** 新旧対照表: what differs is underlined. */
export function comparisonLayout({ heading, names, groups }: ComparisonSheet): SheetLayout {
  return {
    className: 'table comparison',
    heading,
    columns: (
      <colgroup>
        {COLUMNS.map((percent, index) => (
          <col key={index} style={{ width: `${String(percent)}%` }} />
        ))}
      </colgroup>
    ),
    head: (
      <tr>
        <th scope="col">{comparisonText.item}</th>
        <th scope="col">{comparisonText.before(names.before)}</th>
        <th scope="col">{comparisonText.after(names.after)}</th>
        <th scope="col">{comparisonText.reason}</th>
      </tr>
    ),
    blocks: groups.flatMap((group) => [
      headingBlock(group.key, titleOf(group), COLUMNS.length),
      ...group.rows.map((row) => rowBlock(group, row)),
    ]),
  }
}

function titleOf({ title, kind }: ComparisonGroup): string {
  return `${title}${comparisonText.kinds[kind]}`
}

/** Letters that a line of the two wide columns holds, for a guess of a row's height. */
const LETTERS_IN_LINE = 28

function rowBlock(group: ComparisonGroup, row: ComparisonRow): SheetBlock {
  const key = `${group.key} ${row.key}`
  const length = Math.max(lengthOf(row.before), lengthOf(row.after))
  return {
    key,
    isHeading: false,
    lineCount: 1.5 + Math.floor(length / LETTERS_IN_LINE),
    partCount: 0,
    partsPerRow: 1,
    isFlowing: false,
    cells: [],
    draw: () => (
      <tr>
        <th scope="row">
          <SideText textKey={`${key} label`} text={row.label} />
        </th>
        <td>
          <Side textKey={`${key} before`} stretches={row.before} />
        </td>
        <td>
          <Side textKey={`${key} after`} stretches={row.after} />
        </td>
        <td>
          <SideText textKey={`${key} reason`} text={row.reason} />
        </td>
      </tr>
    ),
  }
}

function lengthOf(stretches: ComparisonRow['before']): number {
  return stretches?.reduce((sum, { text }) => sum + text.length, 0) ?? 0
}

type SideProps = { readonly textKey: string; readonly stretches: readonly TextStretch[] | null }

function Side({ textKey, stretches }: SideProps) {
  if (stretches === null) return <SideText textKey={textKey} text={comparisonText.absent} />
  return <MarkedText textKey={textKey} stretches={stretches} />
}

/** A text whose changed stretches are underlined; it can be cut between lines where a page ends. */
function MarkedText({ textKey, stretches }: { readonly textKey: string; readonly stretches: readonly TextStretch[] }) {
  const slice = useSliceRange(textKey, lengthOf(stretches))
  if (slice === null) return null
  const text = stretches.map((stretch) => stretch.text).join('')
  return (
    <span data-text={textKey}>
      {cutStretches(stretches, slice).map(({ isChanged, part }, index) => {
        const letters = <TextPart text={text} part={part} />
        return isChanged ? <u key={index}>{letters}</u> : <span key={index}>{letters}</span>
      })}
    </span>
  )
}

type Part = { readonly from: number; readonly to: number }

/** What of each stretch stands in the slice, as offsets in the whole text. */
function cutStretches(stretches: readonly TextStretch[], slice: Part) {
  let end = 0
  return stretches
    .map(({ isChanged, text }) => {
      const start = end
      end += text.length
      return { isChanged, part: { from: Math.max(start, slice.from), to: Math.min(end, slice.to) } }
    })
    .filter(({ part }) => part.from < part.to)
}
