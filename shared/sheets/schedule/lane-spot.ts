import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { LanePlace } from '../../domain/schedule/bar-edits.ts'
import { columnIndexOf } from '../../domain/schedule/column-span.ts'
import { schedulePeriodsOf } from '../../domain/schedule/schedule-periods.ts'
import { recordAt } from '../cells/cell-text.ts'
import type { CellAddress } from '../cells/sheet-line.ts'

/** A place in the schedule: a lane, and a column of it, the first of a bar. */
export type LaneSpot = { readonly place: LanePlace; readonly column: number }

/** Where in the schedule a cell stands; null for a cell of anything else. */
export function laneSpotOf(model: PlanModel, address: CellAddress): LaneSpot | null {
  if (address.kind === 'blank') return blankSpot(model, address.fields)
  const record = recordAt(model, address)
  if (record?.type === 'lane') return { place: { lane: record.id }, column: 0 }
  if (record?.type === 'bar') return spotAt(model, { lane: record.fields.lane }, record.fields.from)
  return record?.type === 'bullet' ? spotAt(model, { lane: record.fields.lane }, record.fields.period) : null
}

function blankSpot(
  model: PlanModel,
  { lane, newLaneOf, from, period }: Readonly<Record<string, unknown>>,
): LaneSpot | null {
  const at = typeof from === 'string' ? from : period
  if (typeof at !== 'string') return null
  if (typeof lane === 'string') return spotAt(model, { lane: lane as RecordId }, at)
  return typeof newLaneOf === 'string' ? spotAt(model, { newLaneOf: newLaneOf as RecordId }, at) : null
}

function spotAt(model: PlanModel, place: LanePlace, period: string): LaneSpot {
  return { place, column: Math.max(0, columnIndexOf(period, schedulePeriodsOf(model), 'first')) }
}
