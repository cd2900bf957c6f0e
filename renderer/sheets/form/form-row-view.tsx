import type { ReactNode } from 'react'
import type { FormCell, FormRow } from '#shared/sheets/form/form-page.ts'
import { ContinuedMark } from '../frame/continued-mark.tsx'
import { HeadLabel } from '../frame/head-label.tsx'
import { classNames } from '../cells/sheet-cell.tsx'
import { useDocumentHeading } from '../sheet-context.ts'
import type { PartRange } from '../sheet-layout.ts'
import { GRID_COLUMNS } from './grid-columns.ts'
import { DocumentHeadingView } from './document-heading-view.tsx'
import { ContentView } from './content-view.tsx'
import { IndicatorRowsView } from './indicator-rows-view.tsx'

/** The cell at the left of all rows: its content stands in the first of them alone. */
export type SideCell = { readonly cell: FormCell | null; readonly isLast: boolean }

type FormRowViewProps = {
  readonly row: FormRow
  readonly side: SideCell | null
  /** Whether the row goes over the column at the left of all. */
  readonly isOverSide?: boolean
  /** Columns of a label at the left of its cell. */
  readonly labelWidth: number
  readonly range?: PartRange
  /** What stands behind the text of its last cell. */
  readonly mark?: ReactNode
}

const WHOLE: PartRange = { parts: [], isContinued: false }

/** A row of a form. */
export function FormRowView({
  row,
  side,
  isOverSide = false,
  labelWidth,
  range = WHOLE,
  mark = null,
}: FormRowViewProps) {
  const [only] = row.cells
  if (row.cells.length === 1 && only?.content.kind === 'indicator-rows') {
    return <IndicatorRowsView cell={only} content={only.content} labelWidth={labelWidth} side={<Side side={side} />} />
  }
  const spans = spansOf(row.cells, { isOverSide, labelWidth })
  const labelled = row.cells.findIndex(({ label }) => label !== '')
  return (
    <tr className={`form-row is-${row.look}`}>
      <Side side={side} />
      {row.cells.map((cell, index) => (
        <CellView
          key={cell.key}
          cell={cell}
          span={spans[index] ?? GRID_COLUMNS}
          labelWidth={labelWidth}
          range={range}
          hasContinuedMark={range.isContinued && index === labelled}
          mark={index === row.cells.length - 1 && mark}
        />
      ))}
    </tr>
  )
}

function Side({ side }: Pick<FormRowViewProps, 'side'>) {
  if (side === null) return null
  const { cell, isLast } = side
  const isShort = cell !== null && isShortNumber(cell)
  return (
    <td className={classNames('form-side', cell !== null && 'is-first', isLast && 'is-last', isShort && 'is-short')}>
      {cell !== null && <ContentView cell={cell} range={WHOLE} />}
    </td>
  )
}

/** Letters that the column at the left has room for in one line. */
const SHORT_LETTERS = 4

function isShortNumber({ content }: FormCell): boolean {
  return content.kind === 'lines' && content.lines.every(({ text }) => text.length <= SHORT_LETTERS)
}

/** Columns of each cell with its label: shares of the row's width. */
function spansOf(
  cells: readonly FormCell[],
  { isOverSide, labelWidth }: { readonly isOverSide: boolean; readonly labelWidth: number },
): readonly number[] {
  const sum = cells.reduce((total, { width }) => total + width, 0)
  const spans = cells.map(({ width, label, labelAt }) =>
    Math.max(labelAt === 'left' && label !== '' ? labelWidth + 1 : 1, Math.round((GRID_COLUMNS * width) / sum)),
  )
  const rest = GRID_COLUMNS - spans.slice(0, -1).reduce((total, span) => total + span, 0)
  return spans.map((span, index) => (index === spans.length - 1 ? rest : span) + Number(isOverSide && index === 0))
}

type CellViewProps = Pick<FormRowViewProps, 'labelWidth'> & {
  readonly cell: FormCell
  readonly span: number
  readonly range: PartRange
  /** Whether its label says that the row goes on: the first one of the row does. */
  readonly hasContinuedMark: boolean
  readonly mark: ReactNode
}

function CellView({ cell, span, labelWidth, range, hasContinuedMark, mark }: CellViewProps) {
  const { key, label, labelAt, lines } = cell
  const isLeft = labelAt === 'left' && label !== ''
  const hasMark = mark !== null && mark !== false
  const style = lines === null ? undefined : { minHeight: `calc(${String(lines)} * var(--form-line))` }
  return (
    <>
      {isLeft && (
        <th scope="row" colSpan={labelWidth}>
          <HeadLabel text={label} place={key} />
          {hasContinuedMark && <ContinuedMark />}
        </th>
      )}
      <td colSpan={isLeft ? span - labelWidth : span} className={isFlush(cell) ? 'is-flush' : undefined}>
        {!isLeft && label !== '' && (
          <AboveLabel isContinued={hasContinuedMark}>
            <HeadLabel text={label} place={key} />
          </AboveLabel>
        )}
        <div style={style} className={hasMark ? 'has-page-mark' : undefined}>
          <NamedContent cell={cell} range={range} />
          {mark}
        </div>
      </td>
    </>
  )
}

/** The content of a cell; a name that is a heading of the document as such. */
function NamedContent({ cell, range }: { readonly cell: FormCell; readonly range: PartRange }) {
  const heading = useDocumentHeading(range.isContinued ? null : cell.names)
  if (heading === null) return <ContentView cell={cell} range={range} />
  return (
    <DocumentHeadingView heading={heading}>
      <ContentView cell={cell} range={range} />
    </DocumentHeadingView>
  )
}

function AboveLabel({ isContinued, children }: { readonly isContinued: boolean; readonly children: ReactNode }) {
  return (
    <div className="form-label" data-repeated>
      {children}
      {isContinued && <ContinuedMark />}
    </div>
  )
}

/** Tables and grids bring their own rules. */
function isFlush({ content: { kind } }: FormCell): boolean {
  return kind === 'schedule' || kind === 'indicators' || kind === 'project-table' || kind === 'targets'
}
