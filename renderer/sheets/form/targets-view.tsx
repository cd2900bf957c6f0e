import type { FormContent } from '#shared/sheets/form/form-content.ts'
import { mergedCells } from '#shared/sheets/form/merge-cells.ts'
import type { KpiRow } from '#shared/sheets/indicators/kpi-sheet.ts'
import { rowPlace } from '#shared/sheets/cells/sheet-cells.ts'
import type { YearColumn } from '#shared/sheets/indicators/year-columns.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { LineStack } from '../cells/sheet-cell.tsx'
import { FootLines } from './foot-lines.tsx'
import { IndicatorNameLine } from './indicator-name.tsx'
import { hasText, YearCells, YearHeads } from './year-cells.tsx'

type TargetsViewProps = {
  readonly owner: string
  readonly content: Extract<FormContent, { kind: 'targets' }>
  readonly parts: readonly number[]
}

/**
 * 目標スケジュール: each indicator by name, its yearly targets below; what has been reached in a row of its own. Indicators with marks of their own
 * (①②) share one table.
 */
export function TargetsView({ owner, content: { columns, rows, isOneTable, foot }, parts }: TargetsViewProps) {
  const tables = isOneTable ? [rows] : rows.map((row) => [row])
  return (
    <>
      {parts.map((part) => {
        const shown = tables[part]
        return shown && <TargetTable key={part} rows={shown} owner={owner} part={part} columns={columns} />
      })}
      {parts.includes(tables.length - 1) && <FootLines owner={owner} foot={foot} under={tables.length - 1} />}
    </>
  )
}

type TargetTableProps = {
  readonly rows: readonly KpiRow[]
  readonly owner: string
  readonly part: number
  readonly columns: readonly YearColumn[]
}

function TargetTable({ rows, owner, part, columns }: TargetTableProps) {
  const kinds = rows.flatMap((row) =>
    kindsOf(row).map((kind) => ({ ...kind, row, place: `${owner} ${rowPlace(row)}` })),
  )
  const hasStub = rows.length > 1
  const hasKinds = kinds.length > rows.length
  return (
    <div className="target-table" data-part={part} data-one-column={hasStub || undefined}>
      {rows.map((row) => (
        <TargetName key={rowPlace(row)} row={row} place={`${owner} ${rowPlace(row)}`} />
      ))}
      <table className="inner-table">
        <TargetHead columns={columns} hasStub={hasStub} hasKinds={hasKinds} place={`${owner} ${String(part)}`} />
        <tbody>
          {kinds.map(({ mark, kind, ofYear, row, place }) => (
            <tr key={`${rowPlace(row)} ${mark}`}>
              {hasStub && <th scope="row">{row.rowLabel}</th>}
              {hasKinds && <th scope="row">{kind}</th>}
              {hasKinds ? (
                <YearCells ofYear={ofYear} columns={columns} place={`${place} ${mark}`} label={kind} />
              ) : (
                <MergedYearCells ofYear={ofYear} columns={columns} place={`${place} ${mark}`} label={kind} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type TargetHeadProps = Pick<TargetTableProps, 'columns'> & {
  readonly hasStub: boolean
  readonly hasKinds: boolean
  readonly place: string
}

function TargetHead({ columns, hasStub, hasKinds, place }: TargetHeadProps) {
  return (
    <thead>
      <tr>
        {hasStub && <td className="col-stub" aria-label={sheetText.indicator} />}
        <YearHeads columns={columns} hasKinds={hasKinds} place={place} />
      </tr>
    </thead>
  )
}

/** Name of an indicator with what limits it and where it stands, as one text. */
function TargetName({ row, place }: { readonly row: KpiRow; readonly place: string }) {
  const baseline = row.baseline.filter(({ text }) => text !== '')
  if (row.name.text === '' && row.rowLabel === '' && row.remarks.length + baseline.length === 0) return null
  return (
    <div className="indicator-line is-text">
      <IndicatorNameLine indicator={row} place={place} />
      <LineStack lines={baseline} place={place} label={sheetText.baseline} />
    </div>
  )
}

type Kind = {
  readonly mark: string
  readonly kind: string
  readonly ofYear: KpiRow['targets']
}

/** The targets of an indicator, and what there is besides. */
function kindsOf({ targets, actuals, grades }: KpiRow): readonly Kind[] {
  const all: readonly Kind[] = [
    { mark: '', kind: sheetText.target, ofYear: targets },
    { mark: 'actual', kind: sheetText.actual, ofYear: actuals },
    { mark: 'grade', kind: sheetText.judgedRow.grade, ofYear: grades.map((line) => [line]) },
  ]
  return all.filter(({ mark, ofYear }) => mark === '' || hasText(ofYear))
}

type MergedYearCellsProps = {
  readonly ofYear: KpiRow['targets']
  readonly columns: readonly YearColumn[]
  readonly place: string
  readonly label: string
}

function MergedYearCells({ ofYear, columns, place, label }: MergedYearCellsProps) {
  return mergedCells(ofYear, columns).map(({ column, span, lines }) => (
    <td key={column} colSpan={span}>
      <LineStack lines={lines} place={place} label={`${label} ${columns[column]?.label ?? ''}`} />
    </td>
  ))
}
