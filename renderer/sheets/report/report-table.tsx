import type { ReactNode } from 'react'
import type { CellGrid } from '#shared/sheets/cells/cell-grid.ts'
import { classNames } from '../cells/sheet-cell.tsx'
import { wholeBlock, type PartRange, type SheetBlock } from '../sheet-layout.ts'

/** A table of the report: its columns with their shares of the width, its head, and its rows, each a part (`data-part`). */
export type ReportTable = {
  readonly key: string
  readonly label: string
  readonly className?: string
  readonly widths: readonly number[]
  readonly head: ReactNode
  readonly rowCount: number
  /** Lines of text of all its rows, by guess. */
  readonly lineCount: number
  readonly cells: CellGrid
  readonly drawRow: (part: number, range: PartRange) => ReactNode
}

/** A table as one block: it may be broken between its rows, and its head is there again. */
export function tableBlock(table: ReportTable): SheetBlock {
  return wholeBlock({
    key: table.key,
    lineCount: 2 + table.lineCount,
    partCount: table.rowCount,
    isFlowing: true,
    cells: table.cells,
    draw: (range) => <InnerTable table={table} range={range} />,
  })
}

function InnerTable({ table, range }: { readonly table: ReportTable; readonly range: PartRange }) {
  const sum = table.widths.reduce((total, width) => total + width, 0)
  return (
    <tr>
      <td className="is-flush report-table">
        <table className={classNames('report-grid', table.className)} aria-label={table.label}>
          <colgroup>
            {table.widths.map((width, index) => (
              <col key={index} style={{ width: `${String((100 * width) / sum)}%` }} />
            ))}
          </colgroup>
          <thead data-repeated>{table.head}</thead>
          <tbody>{range.parts.map((part) => table.drawRow(part, range))}</tbody>
        </table>
      </td>
    </tr>
  )
}

type HeadRowProps = { readonly heads: readonly string[] }

/** A head of one row. */
export function HeadRow({ heads }: HeadRowProps) {
  return (
    <tr>
      {heads.map((head) => (
        <th scope="col" key={head}>
          {head}
        </th>
      ))}
    </tr>
  )
}
