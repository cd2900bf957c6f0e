import type { FormRow, FormSheet, FormUnit } from '#shared/sheets/form/form-sheet.ts'
import type { SheetBlock, SheetLayout } from '../sheet-layout.ts'
import { cellsOf, linesOf, partsOf, partsPerRowOf } from './content-size.ts'
import { FormRowView, GRID_COLUMNS, type SideCell } from './form-row-view.tsx'
import './form.css'

/** A sheet in a form: rows of cells, kept together card by card. */
export function formLayout(sheet: FormSheet): SheetLayout {
  const hasSide = sheet.units.some(({ side }) => side !== null)
  return {
    className: `form form-${sheet.form.base}`,
    heading: sheet.heading,
    isUntitled: true,
    columns: <FormColumns hasSide={hasSide} />,
    head: sheet.pageHead.length === 0 ? null : <PageHead rows={sheet.pageHead} hasSide={hasSide} />,
    blocks: sheet.units.flatMap((unit) =>
      unit.rows.map((row, rank) => rowBlock(row, { unit, side: sideAt(unit, rank, hasSide) })),
    ),
    unitsPerPage: sheet.unitsPerPage,
  }
}

type PageHeadProps = { readonly rows: readonly FormRow[]; readonly hasSide: boolean }

function PageHead({ rows, hasSide }: PageHeadProps) {
  return rows.map((row) => <FormRowView key={row.key} row={row} side={null} isOverSide={hasSide} />)
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

/** What stands at the left of a row; null on a sheet that has nothing there. */
function sideAt({ side, rows }: FormUnit, rank: number, hasSide: boolean): SideCell | null {
  if (!hasSide) return null
  return { cell: rank === 0 ? side : null, isLast: rank === rows.length - 1 }
}

function rowBlock(
  row: FormRow,
  { unit, side }: { readonly unit: FormUnit; readonly side: SideCell | null },
): SheetBlock {
  const [only] = row.cells.length === 1 ? row.cells : []
  const cells = side?.cell == null ? row.cells : [side.cell, ...row.cells]
  return {
    key: row.key,
    unit: unit.owner,
    isHeading: row.look === 'title' || row.look === 'band',
    isFlowing: true,
    lineCount: Math.max(...row.cells.map(({ content }) => linesOf(content))),
    partCount: only === undefined ? 0 : partsOf(only.content),
    partsPerRow: only === undefined ? 1 : partsPerRowOf(only.content),
    cells: cells.flatMap(({ key, content }) => cellsOf(key, content)),
    draw: (range) => <FormRowView row={row} side={side} range={range} />,
  }
}
