import type { ReactNode } from 'react'
import { gridRows } from '#shared/sheets/cells/cell-grid.ts'
import type { CardIndicators, FinalRow } from '#shared/sheets/card/card-indicators.ts'
import type { KpiRow } from '#shared/sheets/indicators/kpi-sheet.ts'
import { finalRowCells, kpiRowCells, rowPlace } from '#shared/sheets/cells/sheet-cells.ts'
import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import type { YearColumn } from '#shared/sheets/indicators/year-columns.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { footBlock } from '../frame/foot-block.tsx'
import { IndicatorName, kpiRowsIn, KpiTableRows, partsOfKpiRow } from '../kpi/kpi-rows.tsx'
import { LineStack, SheetCell } from '../cells/sheet-cell.tsx'
import { SideText } from '../cells/side-text.tsx'
import { labelKey } from '../frame/head-label.tsx'
import type { PartRange, SheetBlock } from '../sheet-layout.ts'

/** The indicators of a card with what stands below them; nothing where it has none and no place for one. */
export function indicatorsBlock(owner: string, indicators: CardIndicators): readonly SheetBlock[] {
  const { rows, blank, foot } = indicators
  if (rows.length === 0 && blank === null) return []
  const partsPerRow = indicators.shape === 'final' ? 1 : partsOf(indicators.rows)
  const cells =
    indicators.shape === 'final' ? indicators.rows.flatMap(finalRowCells) : indicators.rows.flatMap(kpiRowCells)
  const block: SheetBlock = {
    key: `${owner} indicators`,
    isHeading: false,
    isFlowing: true,
    lineCount: 2 + 3 * rows.length,
    partCount: rows.length * partsPerRow + Number(blank !== null),
    partsPerRow,
    cells: blank === null ? cells : [...cells, ...gridRows(blankPlace(owner), [[blank]])],
    draw: (range) => (
      <tr>
        <td colSpan={CARD_WIDTH} className="is-flush">
          <IndicatorTable owner={owner} indicators={indicators} range={range} partsPerRow={partsPerRow} />
        </td>
      </tr>
    ),
  }
  return [block, ...foot.map((row) => footBlock({ ...row, key: `${owner} ${row.key}` }, CARD_WIDTH))]
}

/** Cells of a card's row. */
const CARD_WIDTH = 4

function blankPlace(owner: string): string {
  return `${owner} new indicator`
}

type IndicatorTableProps = {
  readonly owner: string
  readonly indicators: CardIndicators
  readonly range: PartRange
  readonly partsPerRow: number
}

/** The indicators of a card as a table of their own. */
export function IndicatorTable({ owner, indicators, range, partsPerRow }: IndicatorTableProps) {
  const { rows, blank } = indicators
  const blankPart = rows.length * partsPerRow
  const last = blank !== null && range.parts.includes(blankPart) && (
    <BlankRow line={blank} place={blankPlace(owner)} part={blankPart} width={widthOf(indicators)} />
  )
  return indicators.shape === 'final' ? (
    <FinalTable rows={indicators.rows} range={range} last={last} />
  ) : (
    <YearlyTable {...indicators} range={range} partsPerRow={partsPerRow} last={last} />
  )
}

function widthOf(indicators: CardIndicators): number {
  return indicators.shape === 'final' ? 4 : 3 + indicators.columns.length
}

type BlankRowProps = {
  readonly line: SheetLine
  readonly place: string
  readonly part: number
  /** Cells of a row of this table. */
  readonly width: number
}

/** The row in which the name of one more indicator is typed. */
function BlankRow({ line, place, part, width }: BlankRowProps) {
  return (
    <tr data-part={part} className="is-blank">
      <td className="indicator-name">
        <SheetCell line={line} place={place} label={sheetText.newIndicator} className="is-only" />
      </td>
      <td colSpan={width - 1} aria-label={sheetText.newIndicatorHint} />
    </tr>
  )
}

type FinalTableProps = { readonly rows: readonly FinalRow[]; readonly range: PartRange; readonly last: ReactNode }

function FinalTable({ rows, range, last }: FinalTableProps) {
  const { baseline, target, actual, indicator } = sheetText
  return (
    <InnerTable className="final-table" heads={[indicator, baseline, target, actual]}>
      {range.parts.map((part) => {
        const row = rows[part]
        return row && <FinalTableRow key={rowPlace(row)} row={row} part={part} />
      })}
      {last}
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

type YearlyTableProps = {
  readonly rows: readonly KpiRow[]
  readonly columns: readonly YearColumn[]
  readonly range: PartRange
  readonly partsPerRow: number
  readonly last: ReactNode
}

function YearlyTable({ rows, columns, range, partsPerRow, last }: YearlyTableProps) {
  const { baseline, indicator, kind } = sheetText
  const heads = [indicator, baseline, kind, ...columns.map(({ label }) => label)]
  return (
    <InnerTable className="yearly-table" heads={heads}>
      {kpiRowsIn(range, partsPerRow).map((rank) => {
        const row = rows[rank]
        const part = rank * partsPerRow
        return row && <KpiTableRows key={rowPlace(row)} row={row} part={part} range={range} columns={columns} />
      })}
      {last}
    </InnerTable>
  )
}

function partsOf(rows: readonly KpiRow[]): number {
  return partsOfKpiRow(rows.some(({ grades }) => grades.length > 0))
}

type InnerTableProps = { readonly className: string; readonly heads: readonly string[]; readonly children: ReactNode }

function InnerTable({ className, heads, children }: InnerTableProps) {
  return (
    <table className={`inner-table ${className}`} aria-label={sheetText.indicator}>
      <thead data-repeated>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              <SideText textKey={labelKey(head)} text={head} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
