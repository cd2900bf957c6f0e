import type { ReactNode } from 'react'
import type { ColumnHead, ColumnHeads } from '#shared/sheets/schedule/column-heads.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { HeadLabel } from '../head-label.tsx'

type ScheduleHeadProps = {
  readonly heads: ColumnHeads
  /** The cells before and behind the columns, given over how many rows they stand. */
  readonly before: (rows: number) => ReactNode
  readonly behind?: (rows: number) => ReactNode
}

/** The head of a schedule: years, and under them their halves where the plan has them. */
export function ScheduleHead({ heads, before, behind }: ScheduleHeadProps) {
  const rows = heads.below.length > 0 ? 2 : 1
  return (
    <>
      <tr>
        {before(rows)}
        <HeadCells heads={heads.top} />
        {behind?.(rows)}
      </tr>
      {rows > 1 && (
        <tr className="is-second">
          <HeadCells heads={heads.below} />
        </tr>
      )}
    </>
  )
}

function HeadCells({ heads }: { readonly heads: readonly ColumnHead[] }) {
  return heads.map(({ key, label, weight, rows, isBeyond }) => (
    <th scope={rows === 1 && weight > 1 ? 'colgroup' : 'col'} key={key} colSpan={weight} rowSpan={rows}>
      <HeadLabel text={label} />
      {isBeyond && <div className="remark">{sheetText.beyond}</div>}
    </th>
  ))
}
