import type { FormContent } from '#shared/sheets/form/form-content.ts'
import type { KpiRow } from '#shared/sheets/kpi-sheet.ts'
import { rowPlace } from '#shared/sheets/sheet-cells.ts'
import type { YearColumn } from '#shared/sheets/year-columns.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { LineStack } from '../sheet-cell.tsx'
import { FootLines } from './foot-lines.tsx'
import { IndicatorNameLine } from './indicator-name.tsx'
import { hasText, YearCells } from './year-cells.tsx'

type TargetsViewProps = {
  readonly owner: string
  readonly content: Extract<FormContent, { kind: 'targets' }>
  readonly parts: readonly number[]
}

/** 目標スケジュール: each indicator by name, its yearly targets below; what has been reached in a row of its own. */
export function TargetsView({ owner, content: { columns, rows, foot }, parts }: TargetsViewProps) {
  return (
    <>
      {parts.map((part) => {
        const row = rows[part]
        return (
          row && (
            <TargetTable
              key={rowPlace(row)}
              row={row}
              place={`${owner} ${rowPlace(row)}`}
              part={part}
              columns={columns}
            />
          )
        )
      })}
      {parts.includes(rows.length - 1) && <FootLines owner={owner} foot={foot} />}
    </>
  )
}

type TargetTableProps = {
  readonly row: KpiRow
  readonly place: string
  readonly part: number
  readonly columns: readonly YearColumn[]
}

function TargetTable({ row, place, part, columns }: TargetTableProps) {
  const isNamed = row.name.text !== '' || row.rowLabel !== '' || row.remarks.length > 0 || hasText([row.baseline])
  const grades = row.grades.map((line) => [line])
  const kinds = [
    { mark: '', kind: sheetText.target, ofYear: row.targets },
    { mark: 'actual', kind: sheetText.actual, ofYear: row.actuals },
    { mark: 'grade', kind: sheetText.judgedRow.grade, ofYear: grades },
  ].filter(({ mark, ofYear }) => mark === '' || hasText(ofYear))
  return (
    <div className="target-table" data-part={part}>
      {isNamed && (
        <div className="indicator-line">
          <IndicatorNameLine indicator={row} place={place} />
          <LineStack lines={row.baseline.filter(({ text }) => text !== '')} place={place} label={sheetText.baseline} />
        </div>
      )}
      <table className="inner-table">
        <thead>
          <tr>
            {kinds.length > 1 && <th scope="col">{sheetText.kind}</th>}
            {columns.map(({ year, label }) => (
              <th scope="col" key={year ?? ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ mark, kind, ofYear }) => (
            <tr key={mark}>
              {kinds.length > 1 && <th scope="row">{kind}</th>}
              <YearCells ofYear={ofYear} columns={columns} place={`${place} ${mark}`} label={kind} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
