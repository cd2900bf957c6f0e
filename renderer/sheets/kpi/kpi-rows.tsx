import type { ReactNode } from 'react'
import type { IndicatorRow } from '#shared/sheets/indicators/indicator-rows.ts'
import type { KpiRow } from '#shared/sheets/indicators/kpi-sheet.ts'
import { rowPlace } from '#shared/sheets/cells/sheet-cells.ts'
import type { YearColumn } from '#shared/sheets/indicators/year-columns.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { LineStack, SheetCell } from '../cells/sheet-cell.tsx'
import type { PartRange } from '../sheet-layout.ts'
import { SideText } from '../cells/side-text.tsx'

type IndicatorNameProps = { readonly row: IndicatorRow; readonly place: string; readonly counting?: string }

/** Name of an indicator with what limits it. */
export function IndicatorName({ row, place, counting = '' }: IndicatorNameProps) {
  return (
    <>
      {row.rowLabel !== '' && (
        <div className="row-label">
          <SideText textKey={`${place} label`} text={row.rowLabel} />
        </div>
      )}
      <SheetCell line={row.name} place={place} label={sheetText.indicator} className="is-only" />
      {row.remarks.map((remark, index) => (
        <div className="indicator-remark" key={remark}>
          <SideText textKey={`${place} remark ${String(index)}`} text={remark} />
        </div>
      ))}
      {counting !== '' && (
        <div className="indicator-remark">
          <SideText textKey={`${place} counting`} text={counting} />
        </div>
      )}
    </>
  )
}

type KpiTableRowsProps = {
  readonly row: KpiRow
  /** Part of the targets; the actuals are the next one. */
  readonly part: number
  /** The parts that stand on this page. */
  readonly range: PartRange
  readonly columns: readonly YearColumn[]
  /** Cells before the indicator, in the first row of a project. */
  readonly before?: ReactNode
  /** Whether the name is followed by how the indicator is counted. */
  readonly hasCounting?: boolean
}

/** An indicator year by year: targets above, actuals below. Where a page ends between them, its name stays with the first. */
export function KpiTableRows({ row, part, range, columns, before, hasCounting = false }: KpiTableRowsProps) {
  const place = rowPlace(row)
  const name = row.name.text === '' ? row.rowLabel : row.name.text
  const gradeCells = row.grades.map((line) => [line])
  const judged = sheetText.judgedRow[row.judgedRow ?? 'grade']
  const kinds = [
    { at: part, mark: 'kpi-targets', kind: sheetText.targetShort, label: sheetText.target, ofYear: row.targets },
    { at: part + 1, mark: 'kpi-actuals', kind: sheetText.actualShort, label: sheetText.actual, ofYear: row.actuals },
    { at: part + 2, mark: 'kpi-grades', kind: judged, label: judged, ofYear: gradeCells },
  ].filter(({ at, ofYear }) => range.parts.includes(at) && ofYear.length > 0)
  return kinds.map(({ at, mark, kind, label, ofYear }, index) => (
    <tr key={at} data-part={at} className={mark}>
      {index === 0 && (
        <>
          {before}
          <td rowSpan={kinds.length} className="indicator-name">
            <IndicatorName row={row} place={place} counting={hasCounting ? row.counting : ''} />
          </td>
          <td rowSpan={kinds.length}>
            <LineStack lines={row.baseline} place={place} label={`${name} ${sheetText.baseline}`} />
          </td>
        </>
      )}
      <th scope="row" className="kind">
        {kind}
      </th>
      {columns.map((column, year) => (
        <td key={column.year ?? ''} className={column.isBeyond ? 'is-beyond' : undefined}>
          <LineStack
            lines={ofYear[year] ?? []}
            place={`${place}${mark === 'kpi-grades' ? ' grade' : ''}`}
            label={`${name} ${label} ${column.label}`}
          />
        </td>
      ))}
    </tr>
  ))
}

/** Targets and actuals of an indicator are parts of their own, and so are its grades where the plan has any. */
export function partsOfKpiRow(hasGrades: boolean): number {
  return hasGrades ? 3 : 2
}

/** The rows of which something stands on this page, by rank. */
export function kpiRowsIn({ parts }: PartRange, partsPerRow: number): readonly number[] {
  return [...new Set(parts.map((part) => Math.floor(part / partsPerRow)))]
}
