import type { FormSchedule } from '#shared/sheets/form/form-content.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { HeadLabel } from '../frame/head-label.tsx'
import { gridOf, LaneRules } from '../lanes/lane-rules.tsx'
import { LaneView } from '../lanes/lane-view.tsx'
import { classNames } from '../cells/sheet-cell.tsx'

type ScheduleGridProps = {
  readonly owner: string
  readonly schedule: Pick<FormSchedule, 'columns' | 'lanes' | 'hasArrows'>
  /** The lanes that stand on this page. */
  readonly parts: readonly number[]
}

/** The lanes of a card under the heads of their columns. */
export function ScheduleGrid({ owner, schedule: { columns, lanes, hasArrows }, parts }: ScheduleGridProps) {
  return (
    <div className={classNames('schedule-grid', hasArrows && 'has-arrows')}>
      <LaneRules columns={columns} />
      <div className="lane-head" data-repeated style={gridOf(columns)}>
        {columns.map(({ period, label, isBeyond }) => (
          <div key={period}>
            <HeadLabel text={label} />
            {isBeyond && <div className="remark">{sheetText.beyond}</div>}
          </div>
        ))}
      </div>
      {parts.map((part) => {
        const lane = lanes[part]
        return lane && <LaneView key={lane.key} lane={lane} owner={owner} columns={columns} part={part} />
      })}
    </div>
  )
}
