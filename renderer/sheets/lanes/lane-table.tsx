import type { ScheduleColumn, ScheduleLane } from '#shared/sheets/schedule/schedule-grid.ts'
import { BeyondMark } from '../frame/beyond-mark.tsx'
import { HeadLabel } from '../frame/head-label.tsx'
import { gridOf, LaneRules } from './lane-rules.tsx'
import { LaneView } from './lane-view.tsx'

type LaneTableProps = {
  readonly owner: string
  readonly columns: readonly ScheduleColumn[]
  readonly lanes: readonly ScheduleLane[]
  /** The lanes that stand on this page. */
  readonly parts: readonly number[]
}

/** Lanes under the heads of their columns, with the rules between them. */
export function LaneTable({ owner, columns, lanes, parts }: LaneTableProps) {
  return (
    <>
      <LaneRules columns={columns} />
      <div className="lane-head" data-repeated style={gridOf(columns)}>
        {columns.map(({ id, label, isBeyond }) => (
          <div key={id} data-column>
            <HeadLabel text={label} place={`${owner} ${id}`} />
            {isBeyond && <BeyondMark place={`${owner} ${id}`} />}
          </div>
        ))}
      </div>
      {parts.map((part) => {
        const lane = lanes[part]
        return lane && <LaneView key={lane.key} lane={lane} owner={owner} columns={columns} part={part} />
      })}
    </>
  )
}
