import type { ReactNode } from 'react'
import type { FormContent, LabelledValues } from '#shared/sheets/form/form-content.ts'
import type { FormCell } from '#shared/sheets/form/form-page.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { HeadLabel } from '../frame/head-label.tsx'
import { LineStack } from '../cells/sheet-cell.tsx'
import { FootLines } from './foot-lines.tsx'
import { GRID_COLUMNS } from './grid-columns.ts'
import { IndicatorNameLine } from './indicator-name.tsx'

type IndicatorRowsViewProps = {
  readonly cell: FormCell
  readonly content: Extract<FormContent, { kind: 'indicator-rows' }>
  readonly labelWidth: number
  readonly side: ReactNode
}

const ROLE_COLUMNS = 3

/** 基準値, 目標値, 実績値 as rows beside one label. */
export function IndicatorRowsView({ cell, content: { rows, foot }, labelWidth, side }: IndicatorRowsViewProps) {
  const height = rows.length + Number(foot.length > 0)
  const hasLabel = cell.label !== ''
  const width = GRID_COLUMNS - (hasLabel ? labelWidth : 0)
  return (
    <>
      {rows.map((row, index) => (
        <tr key={row.role} className="form-row is-boxed">
          {side}
          {index === 0 && hasLabel && (
            <th scope="rowgroup" rowSpan={height} colSpan={labelWidth}>
              <HeadLabel text={cell.label} place={cell.key} />
            </th>
          )}
          <th scope="row" colSpan={ROLE_COLUMNS}>
            {sheetText[row.role]}
          </th>
          <td colSpan={width - ROLE_COLUMNS}>
            <Values row={row} place={`${cell.key} ${row.role}`} />
          </td>
        </tr>
      ))}
      {foot.length > 0 && (
        <tr className="form-row is-boxed">
          {side}
          <td colSpan={width}>
            <FootLines owner={cell.key} foot={foot} />
          </td>
        </tr>
      )}
    </>
  )
}

/** An indicator without a value of this role is named among the targets alone. */
function Values({ row, place }: { readonly row: LabelledValues; readonly place: string }) {
  return row.values
    .filter(({ lines }) => lines.length > 0 || row.role === 'target')
    .map((indicator) => {
      const own = `${place} ${indicator.key}`
      return (
        <div key={indicator.key} className="indicator-line">
          <IndicatorNameLine indicator={indicator} place={own} />
          <LineStack lines={indicator.lines} place={own} label={sheetText[row.role]} />
        </div>
      )
    })
}
