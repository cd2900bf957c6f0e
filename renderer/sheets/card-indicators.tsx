import type { ReactNode } from 'react'
import type { CardIndicators, FinalRow } from '#shared/sheets/card/card-indicators.ts'
import type { KpiRow } from '#shared/sheets/kpi-sheet.ts'
import { finalRowCells, kpiRowCells, rowPlace } from '#shared/sheets/sheet-cells.ts'
import { sheetText } from '../messages/sheet-text.ts'
import { IndicatorName, kpiRowsIn, KpiTableRows, partsOfKpiRow } from './kpi-rows.tsx'
import { LineStack } from './sheet-cell.tsx'
import type { PartRange, SheetBlock } from './sheet-layout.ts'

/** The indicators of a card; nothing where it has none. */
export function indicatorsBlock(owner: string, indicators: CardIndicators): readonly SheetBlock[] {
  if (indicators.shape === 'none') return []
  const { rows } = indicators
  const block = { key: `${owner} indicators`, isHeading: false, isFlowing: true, lineCount: 2 + 3 * rows.length }
  if (indicators.shape === 'final') {
    const draw = (range: PartRange) => <FinalTable rows={indicators.rows} range={range} />
    return [{ ...block, partCount: rows.length, partsPerRow: 1, cells: indicators.rows.flatMap(finalRowCells), draw }]
  }
  const draw = (range: PartRange) => <YearlyTable {...indicators} range={range} />
  const partsPerRow = partsOf(indicators.rows)
  const size = { partCount: rows.length * partsPerRow, partsPerRow }
  return [{ ...block, ...size, cells: indicators.rows.flatMap(kpiRowCells), draw }]
}

type FinalTableProps = { readonly rows: readonly FinalRow[]; readonly range: PartRange }

function FinalTable({ rows, range }: FinalTableProps) {
  const { baseline, target, actual, indicator } = sheetText
  return (
    <InnerTable className="final-table" heads={[indicator, baseline, target, actual]}>
      {range.parts.map((part) => {
        const row = rows[part]
        return row && <FinalTableRow key={rowPlace(row)} row={row} part={part} />
      })}
    </InnerTable>
  )
}

function FinalTableRow({ row, part }: { readonly row: FinalRow; readonly part: number }) {
  const place = rowPlace(row)
  const label = (kind: string) => [row.name.text, kind].filter(Boolean).join(' ')
  return (
    <tr data-part={part}>
      <td className="indicator-name">
        <IndicatorName row={row} place={place} />
      </td>
      <td>
        <LineStack lines={row.baseline} place={place} label={label(sheetText.baseline)} />
      </td>
      <td>
        <LineStack lines={row.targets} place={place} label={label(sheetText.target)} />
      </td>
      <td>
        <LineStack lines={row.actuals} place={place} label={label(sheetText.actual)} />
      </td>
    </tr>
  )
}

type YearlyTableProps = Extract<CardIndicators, { shape: 'yearly' }> & { readonly range: PartRange }

function YearlyTable({ rows, columns, range }: YearlyTableProps) {
  const { baseline, indicator, kind } = sheetText
  const heads = [indicator, baseline, kind, ...columns.map(({ label }) => label)]
  const partsPerRow = partsOf(rows)
  return (
    <InnerTable className="yearly-table" heads={heads}>
      {kpiRowsIn(range, partsPerRow).map((rank) => {
        const row = rows[rank]
        const part = rank * partsPerRow
        return row && <KpiTableRows key={rowPlace(row)} row={row} part={part} range={range} columns={columns} />
      })}
    </InnerTable>
  )
}

function partsOf(rows: readonly KpiRow[]): number {
  return partsOfKpiRow(rows.some(({ grades }) => grades.length > 0))
}

type InnerTableProps = { readonly className: string; readonly heads: readonly string[]; readonly children: ReactNode }

/** The table of indicators over the whole width of the card, under its own label. */
function InnerTable({ className, heads, children }: InnerTableProps) {
  return (
    <tr>
      <td colSpan={4} className="is-flush">
        <table className={`inner-table ${className}`} aria-label={sheetText.indicator}>
          <thead data-repeated>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </td>
    </tr>
  )
}
