import type { FormIndicator } from '#shared/sheets/form/form-content.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { SheetCell } from '../cells/sheet-cell.tsx'
import { SideText } from '../cells/side-text.tsx'

type IndicatorNameProps = {
  readonly indicator: Pick<FormIndicator, 'name' | 'rowLabel' | 'remarks'>
  readonly place: string
}

/** Name of an indicator in one line with what limits it. */
export function IndicatorNameLine({ indicator: { name, rowLabel, remarks }, place }: IndicatorNameProps) {
  return (
    <>
      {rowLabel !== '' && (
        <span className="row-label">
          <SideText textKey={`${place} label`} text={rowLabel} />
        </span>
      )}
      {name.text !== '' && <SheetCell line={name} place={place} label={sheetText.indicator} />}
      {remarks.map((remark, index) => (
        <span className="indicator-remark" key={remark}>
          <SideText textKey={`${place} remark ${String(index)}`} text={remark} />
        </span>
      ))}
    </>
  )
}
