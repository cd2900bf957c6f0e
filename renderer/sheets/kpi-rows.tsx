import { Fragment } from 'react'
import type { IndicatorRow } from '#shared/sheets/indicator-rows.ts'
import type { KpiRow } from '#shared/sheets/kpi-sheet.ts'
import { rowPlace } from '#shared/sheets/sheet-cells.ts'
import type { YearColumn } from '#shared/sheets/year-columns.ts'
import { sheetText } from '../messages/sheet-text.ts'
import { LineStack, SheetCell } from './sheet-cell.tsx'
import { SideText } from './side-text.tsx'

type IndicatorNameProps = { readonly row: IndicatorRow; readonly place: string }

/** Name of an indicator with what limits it. */
export function IndicatorName({ row, place }: IndicatorNameProps) {
  return (
    <>
      {row.rowLabel !== '' && (
        <div className="row-label">
          <SideText textKey={`${place} label`} text={row.rowLabel} />
        </div>
      )}
      <SheetCell line={row.name} place={place} label={sheetText.indicator} className="is-only" />
      {row.remarks.map((remark, index) => (
        <div className="remark" key={remark}>
          <SideText textKey={`${place} remark ${String(index)}`} text={remark} />
        </div>
      ))}
    </>
  )
}

type KpiTableRowsProps = {
  readonly row: KpiRow
  readonly part: number
  readonly columns: readonly YearColumn[]
  /** Cells before the indicator, in the first row of a project. */
  readonly before?: React.ReactNode
}

/** An indicator year by year: targets above, actuals below. */
export function KpiTableRows({ row, part, columns, before }: KpiTableRowsProps) {
  const place = rowPlace(row)
  const name = row.name.text === '' ? row.rowLabel : row.name.text
  const cells = (label: string, ofYear: KpiRow['targets']) =>
    columns.map((column, index) => (
      <td key={column.year ?? ''} className={column.isBeyond ? 'is-beyond' : undefined}>
        <LineStack lines={ofYear[index] ?? []} place={place} label={`${name} ${label} ${column.label}`} />
      </td>
    ))
  return (
    <Fragment>
      <tr data-part={part} className="kpi-targets">
        {before}
        <td rowSpan={2} className="indicator-name">
          <IndicatorName row={row} place={place} />
        </td>
        <td rowSpan={2}>
          <LineStack lines={row.baseline} place={place} label={`${name} ${sheetText.baseline}`} />
        </td>
        <th scope="row" className="kind">
          {sheetText.targetShort}
        </th>
        {cells(sheetText.target, row.targets)}
      </tr>
      <tr data-part={part} className="kpi-actuals">
        <th scope="row" className="kind">
          {sheetText.actualShort}
        </th>
        {cells(sheetText.actual, row.actuals)}
      </tr>
    </Fragment>
  )
}
