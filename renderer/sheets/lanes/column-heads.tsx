import type { ReactNode } from 'react'
import type { ColumnHead, ColumnHeads } from '#shared/sheets/schedule/column-heads.ts'
import { BeyondMark } from '../frame/beyond-mark.tsx'
import { HeadLabel } from '../frame/head-label.tsx'

type ScheduleHeadProps = {
  readonly heads: ColumnHeads
  /** The cells before and behind the columns; they stand over all rows of the head. */
  readonly before: ReactNode
  readonly behind?: ReactNode
}

/** How many rows the head has. */
export function headRowsOf({ below }: ColumnHeads): number {
  return below.length > 0 ? 2 : 1
}

/** The head of a schedule: years, and under them their halves where the plan has them. */
export function ScheduleHead({ heads, before, behind }: ScheduleHeadProps) {
  return (
    <>
      <tr>
        {before}
        <HeadCells heads={heads.top} />
        {behind}
      </tr>
      {headRowsOf(heads) > 1 && (
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
      <HeadLabel text={label} place={key} />
      {isBeyond && <BeyondMark place={key} />}
    </th>
  ))
}
