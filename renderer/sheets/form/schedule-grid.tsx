import type { FormSchedule } from '#shared/sheets/form/form-content.ts'
import { LaneTable } from '../lanes/lane-table.tsx'
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
      <LaneTable owner={owner} columns={columns} lanes={lanes} parts={parts} />
    </div>
  )
}
