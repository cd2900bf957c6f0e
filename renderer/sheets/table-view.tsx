import { gridRows } from '#shared/sheets/cells/cell-grid.ts'
import type { TableRow, TableSheet } from '#shared/sheets/tables/table-sheet.ts'
import { footBlock } from './frame/foot-block.tsx'
import { headingBlock } from './frame/heading-block.tsx'
import { LineStack } from './cells/sheet-cell.tsx'
import { SideText } from './cells/side-text.tsx'
import { labelKey } from './frame/head-label.tsx'
import type { SheetBlock, SheetLayout } from './sheet-layout.ts'

/** A table of records as a sheet. */
export function tableLayout(sheet: TableSheet): SheetLayout {
  const { columns, groups } = sheet
  return {
    className: 'table',
    heading: sheet.heading,
    columns: <TableColumns sheet={sheet} />,
    head: <TableHead columns={columns} />,
    blocks: withFoot(
      groups.flatMap(({ key, title, rows }) => [
        ...(title === '' ? [] : [headingBlock(key, title, columns.length)]),
        ...rows.map((row) => rowBlock(sheet, row)),
      ]),
      sheet.foot.map((row) => footBlock(row, columns.length)),
    ),
    lead: sheet.lead,
  }
}

/** The last row is kept with what stands below the table, which would say little on a page alone. */
function withFoot(blocks: readonly SheetBlock[], foot: readonly SheetBlock[]): readonly SheetBlock[] {
  if (foot.length === 0) return blocks
  const kept = [...blocks.slice(-1), ...foot].map((block) => ({ ...block, kept: 'foot' }))
  return [...blocks.slice(0, -1), ...kept]
}

/** The headings; what several columns share stands above theirs. */
function TableHead({ columns }: Pick<TableSheet, 'columns'>) {
  const hasShared = columns.some(({ above }) => above !== undefined)
  const widthFrom = (at: number) => {
    const end = columns.findIndex(({ above }, index) => index > at && above !== columns[at]?.above)
    return (end < 0 ? columns.length : end) - at
  }
  return (
    <>
      <tr>
        {columns.map(({ label, above }, index) => {
          if (above === undefined) {
            return (
              <th scope="col" key={index} rowSpan={hasShared ? 2 : 1}>
                <ColumnLabel index={index} text={label} />
              </th>
            )
          }
          return columns[index - 1]?.above === above ? null : (
            <th scope="colgroup" key={index} colSpan={widthFrom(index)}>
              <ColumnLabel index={`above ${String(index)}`} text={above} />
            </th>
          )
        })}
      </tr>
      {hasShared && (
        <tr>
          {columns.map(
            ({ label, above }, index) =>
              above !== undefined && (
                <th scope="col" key={index}>
                  <ColumnLabel index={index} text={label} />
                </th>
              ),
          )}
        </tr>
      )}
    </>
  )
}

function ColumnLabel({ index, text }: { readonly index: number | string; readonly text: string }) {
  return <SideText textKey={labelKey(`column ${String(index)}`)} text={text} />
}

function TableColumns({ sheet: { columns } }: { readonly sheet: TableSheet }) {
  const sum = columns.reduce((total, { weight }) => total + weight, 0)
  return (
    <colgroup>
      {columns.map(({ weight }, index) => (
        <col key={index} style={{ width: `${String((100 * weight) / sum)}%` }} />
      ))}
    </colgroup>
  )
}

function rowBlock({ columns }: TableSheet, row: TableRow): SheetBlock {
  return {
    key: row.key,
    isHeading: false,
    lineCount: 1.5,
    partCount: 0,
    partsPerRow: 1,
    isFlowing: false,
    cells: gridRows(row.key, row.cells),
    draw: () => (
      <tr className={row.isBlank ? 'is-blank' : undefined}>
        {row.cells.map((lines, index) => (
          <td key={index} className={cellClass(columns, index, row.depth)}>
            <LineStack lines={lines} place={row.key} label={columns[index]?.label ?? ''} />
          </td>
        ))}
      </tr>
    ),
  }
}

function cellClass(columns: TableSheet['columns'], index: number, depth: number): string | undefined {
  const holds = columns[index]?.holds
  if (holds !== undefined) return `holds-${holds}`
  const first = columns.findIndex((column) => column.holds !== 'number')
  return index === first && depth > 0 ? `depth-${String(Math.min(depth, MOST_DEPTH))}` : undefined
}

const MOST_DEPTH = 3
