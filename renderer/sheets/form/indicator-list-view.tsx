import type { FormIndicator } from '#shared/sheets/form/form-content.ts'
import type { FootRow } from '#shared/sheets/tables/table-sheet.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { LineStack } from '../sheet-cell.tsx'
import { FootLines } from './foot-lines.tsx'
import { IndicatorNameLine } from './indicator-name.tsx'

type IndicatorListViewProps = {
  readonly owner: string
  readonly rows: readonly FormIndicator[]
  readonly foot: readonly FootRow[]
  readonly parts: readonly number[]
}

/** Each indicator as a bullet: its name, and below it the way from the baseline to the target, and what has been reached. */
export function IndicatorListView({ owner, rows, foot, parts }: IndicatorListViewProps) {
  return (
    <>
      {parts.map((part) => {
        const row = rows[part]
        return row && <IndicatorItem key={row.key} row={row} place={`${owner} ${row.key}`} part={part} />
      })}
      {parts.includes(rows.length - 1) && <FootLines owner={owner} foot={foot} />}
    </>
  )
}

type IndicatorItemProps = { readonly row: FormIndicator; readonly place: string; readonly part: number }

function IndicatorItem({ row, place, part }: IndicatorItemProps) {
  const { baseline, targets, actuals } = row
  return (
    <div className="indicator-item" data-part={part} data-one-column>
      <div className="indicator-line">
        <IndicatorNameLine indicator={row} place={place} />
      </div>
      <div className="indicator-line is-way">
        <LineStack lines={baseline} place={place} label={sheetText.baseline} />
        {baseline.length > 0 && targets.length > 0 && <span className="way-arrow">⇒</span>}
        <LineStack lines={targets} place={place} label={sheetText.target} />
      </div>
      {actuals.length > 0 && (
        <div className="indicator-line is-way">
          <span className="role">{sheetText.actual}</span>
          <LineStack lines={actuals} place={place} label={sheetText.actual} />
        </div>
      )}
    </div>
  )
}
