import type { FormPart } from '../../../domain/form/form.ts'
import { scheduleColumnsOf, type ScheduleBar, type ScheduleLane } from '../../schedule/schedule-grid.ts'
import type { Composed, FormSubject } from '../form-subject.ts'

/** The schedule of a card; where the form keeps room for it, the empty grid of one that has none. */
export function scheduleContent({ model, form, card }: FormSubject, part: FormPart): readonly Composed[] {
  const columns = card.schedule?.columns ?? scheduleColumnsOf(model)
  const lanes = card.schedule?.lanes ?? []
  if (lanes.length === 0 && (part.lines === null || columns.length === 0)) return []
  const hasArrows = part.source === 'arrow-schedule'
  const content = {
    kind: 'schedule',
    columns: form.hasOwnRemarks ? columns : columns.map((column) => ({ ...column, isBeyond: false })),
    lanes: hasArrows ? lanes.map((lane) => withArrows(lane, columns.length)) : lanes,
    hasArrows,
  } as const
  return [{ own: 'スケジュール', content }]
}

/** Bars whose end the plan does not say reach up to the next one of their row: so far goes the arrow behind their words. */
function withArrows(lane: ScheduleLane, columnCount: number): ScheduleLane {
  const isTaken = (bar: ScheduleBar, column: number) =>
    (lane.cells[column]?.some(({ text }) => text !== '') ?? false) ||
    lane.bars.some((other) => other !== bar && other.row === bar.row && other.first <= column && other.last >= column)
  const lastOf = (bar: ScheduleBar): number => {
    let last = bar.last
    while (last + 1 < columnCount && !isTaken(bar, last + 1)) last += 1
    return last
  }
  const isStretched = ({ fields }: ScheduleBar) => fields.end === 'unknown' && fields.style !== 'marker'
  return { ...lane, bars: lane.bars.map((bar) => (isStretched(bar) ? { ...bar, last: lastOf(bar) } : bar)) }
}
