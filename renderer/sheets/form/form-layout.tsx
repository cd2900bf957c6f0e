import type { PageRank } from '#shared/domain/form/form-words.ts'
import type { FormContent } from '#shared/sheets/form/form-content.ts'
import type { FormRow, FormSheet, FormUnit } from '#shared/sheets/form/form-page.ts'
import { isHeading } from '#shared/sheets/form/form-sheet.ts'
import { classNames } from '../cells/sheet-cell.tsx'
import { wholeBlock, type SheetBlock, type SheetLayout } from '../sheet-layout.ts'
import { cellsOf, linesOf, partsOf, partsPerRowOf } from './content-size.ts'
import { FormRowView, type SideCell } from './form-row-view.tsx'
import { GRID_COLUMNS } from './grid-columns.ts'
import { PageMark } from './page-mark.tsx'
import './form.css'

/** A sheet in a form: rows of cells, kept together card by card; on the sheet of a measure its table with the notes below it. */
export function formLayout(sheet: FormSheet): SheetLayout {
  const hasSide = sheet.units.some(({ side }) => side !== null)
  const frame = { hasSide, labelWidth: sheet.form.labelWidth }
  const isOfProjects = sheet.form.unit === 'project'
  const isKept = isOfProjects || sheet.unitsPerPage > 1
  return {
    className: classNames('form', `form-${sheet.form.base}`, isOfProjects && sheet.unitsPerPage > 1 && 'is-shared'),
    heading: sheet.heading,
    isUntitled: true,
    columns: <FormColumns hasSide={hasSide} />,
    headNames: sheet.pageHead.flatMap(namesIn),
    head:
      sheet.pageHead.length === 0 ? null : <HeadRows rows={sheet.pageHead} frame={frame} pageRank={sheet.pageRank} />,
    blocks: sheet.units.flatMap((unit) => [
      ...captionBlocks(unit, frame),
      ...unit.rows.map((row, rank) => {
        const kept = tableAbove(unit.rows, rank)
        return rowBlock(row, { unit: isKept ? unit.owner : null, kept, side: sideAt(unit, rank, hasSide), frame })
      }),
    ]),
    ...(isKept && { unitsPerPage: sheet.unitsPerPage, isFilling: sheet.form.isFilling }),
    ...(isOfProjects && { unitShare: sheet.unitShare }),
  }
}

function namesIn({ cells }: FormRow): readonly string[] {
  return cells.flatMap(({ names }) => names ?? [])
}

/** What all rows of a sheet have in common. */
type Frame = { readonly hasSide: boolean; readonly labelWidth: number }

type HeadRowsProps = { readonly rows: readonly FormRow[]; readonly frame: Frame; readonly pageRank?: PageRank }

/** Rows over the full width: those at the head of a page, or of the cards of a measure. */
function HeadRows({ rows, frame, pageRank = 'none' }: HeadRowsProps) {
  return rows.map((row, index) => (
    <FormRowView
      key={row.key}
      row={row}
      side={null}
      isOverSide={frame.hasSide}
      labelWidth={frame.labelWidth}
      mark={index === rows.length - 1 && pageRank !== 'none' && <PageMark rank={pageRank} />}
    />
  ))
}

function FormColumns({ hasSide }: { readonly hasSide: boolean }) {
  return (
    <colgroup>
      {hasSide && <col className="form-side" />}
      {Array.from({ length: GRID_COLUMNS }, (_, index) => (
        <col key={index} />
      ))}
    </colgroup>
  )
}

/** The heading of the measure of a card, which a page that shows it already does not repeat. */
function captionBlocks({ owner, caption }: FormUnit, frame: Frame): readonly SheetBlock[] {
  if (caption === null) return []
  const { measure, rows } = caption
  return [
    wholeBlock({
      key: `${owner} caption`,
      unit: owner,
      caption: measure,
      isHeading: true,
      names: rows.flatMap(namesIn),
      cells: rows.flatMap((row) => row.cells.flatMap(({ key, content }) => cellsOf(key, content))),
      draw: () => <HeadRows rows={rows} frame={frame} />,
    }),
  ]
}

/** What stands at the left of a row; null on a sheet that has nothing there. */
function sideAt({ side, rows }: FormUnit, rank: number, hasSide: boolean): SideCell | null {
  if (!hasSide) return null
  return { cell: rank === 0 ? side : null, isLast: rank === rows.length - 1 }
}

/** What keeps a table of projects on one page with the notes below it: the key of its row. Null for any other row. */
function tableAbove(rows: readonly FormRow[], rank: number): string | null {
  const row = rows[rank]
  if (row === undefined) return null
  const holds = (kind: FormContent['kind']) => row.cells.every(({ content }) => content.kind === kind)
  if (holds('project-table')) return row.key
  return holds('notes') ? tableAbove(rows, rank - 1) : null
}

type RowPlace = {
  readonly unit: string | null
  readonly kept: string | null
  readonly side: SideCell | null
  readonly frame: Frame
}

function rowBlock(row: FormRow, { unit, kept, side, frame }: RowPlace): SheetBlock {
  const [only] = row.cells.length === 1 ? row.cells : []
  const cells = side?.cell == null ? row.cells : [side.cell, ...row.cells]
  return {
    key: row.key,
    ...(unit !== null && { unit }),
    ...(kept !== null && { kept }),
    growth: Math.max(0, ...row.cells.map(({ lines }) => lines ?? 0)),
    names: namesIn(row),
    isHeading: row.look === 'title' || row.look === 'band' || isHeading(row),
    isFlowing: true,
    lineCount: Math.max(...row.cells.map(({ content }) => linesOf(content))),
    partCount: only === undefined ? 0 : partsOf(only.content),
    partsPerRow: only === undefined ? 1 : partsPerRowOf(only.content),
    cells: cells.flatMap(({ key, content }) => cellsOf(key, content)),
    draw: (range) => <FormRowView row={row} side={side} labelWidth={frame.labelWidth} range={range} />,
  }
}
