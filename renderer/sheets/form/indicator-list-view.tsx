import type { FormIndicator } from '#shared/sheets/form/form-content.ts'
import type { FootRow } from '#shared/sheets/tables/table-sheet.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { classNames, LineStack, SheetCell } from '../cells/sheet-cell.tsx'
import { SideText } from '../cells/side-text.tsx'
import { FootLines } from './foot-lines.tsx'

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
      {parts.includes(rows.length - 1) && <FootLines owner={owner} foot={foot} under={rows.length - 1} />}
    </>
  )
}

type IndicatorItemProps = { readonly row: FormIndicator; readonly place: string; readonly part: number }

/** What stands in brackets belongs to the name; any other remark has a line of its own below the values. */
function IndicatorItem({ row, place, part }: IndicatorItemProps) {
  const { rowLabel, name, remarks, actuals, isUnderHeading } = row
  const inName = remarks.filter(isBracketed)
  const isNamed = name.text !== '' || inName.length > 0
  const values = <IndicatorWay row={row} place={place} />
  return (
    <div className="indicator-item" data-part={part} data-one-column>
      {rowLabel !== '' && (
        <div className="indicator-line is-text">
          <SideText textKey={`${place} label`} text={rowLabel} />
        </div>
      )}
      {isNamed && (
        <div className={classNames('indicator-line is-text', isUnderHeading && 'is-below')}>
          <SheetCell line={name} place={place} label={sheetText.indicator} />
          <Remarks remarks={remarks} shown={isBracketed} place={place} />
          {isUnderHeading && values}
        </div>
      )}
      {(!isNamed || !isUnderHeading) && (
        <div className={classNames('indicator-line is-text', (isNamed || isUnderHeading) && 'is-below')}>{values}</div>
      )}
      {remarks.length > inName.length && (
        <div className="indicator-line is-text is-below">
          <Remarks remarks={remarks} shown={(remark) => !isBracketed(remark)} place={place} />
        </div>
      )}
      {actuals.length > 0 && (
        <div className="indicator-line is-text is-below">
          <span className="role">{sheetText.actual}</span>
          <LineStack lines={actuals} place={place} label={sheetText.actual} />
        </div>
      )}
    </div>
  )
}

function IndicatorWay({ row: { baseline, targets }, place }: Pick<IndicatorItemProps, 'row' | 'place'>) {
  return (
    <>
      <LineStack lines={baseline} place={place} label={sheetText.baseline} />
      {baseline.length > 0 && targets.length > 0 && <span className="way-arrow">⇒</span>}
      <LineStack lines={targets} place={place} label={sheetText.target} />
    </>
  )
}

type RemarksProps = Pick<FormIndicator, 'remarks'> & {
  readonly shown: (remark: string) => boolean
  readonly place: string
}

function Remarks({ remarks, shown, place }: RemarksProps) {
  return remarks.map(
    (remark, index) =>
      shown(remark) && (
        <span className="indicator-remark" key={remark}>
          <SideText textKey={`${place} remark ${String(index)}`} text={remark} />
        </span>
      ),
  )
}

function isBracketed(remark: string): boolean {
  return /^[（(]/u.test(remark)
}
