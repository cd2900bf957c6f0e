import { changeFields } from '../edit/change-fields.ts'
import { insertRecord, type Rank } from '../edit/insert-record.ts'
import { inSequence } from '../edit/net-changes.ts'
import { siblingsOf } from '../edit/siblings.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { columnSpanOf, type ColumnSpan } from './column-span.ts'
import { endBarAt, moveBarEnd } from './move-bar-end.ts'
import { moveBar, moveBarStart, moveBarTo, startBarAt } from './move-bar.ts'
import { schedulePeriodsOf } from './schedule-periods.ts'

type BarFields = FieldsOf<'bar'>
type BarTime = Partial<Pick<BarFields, 'from' | 'to' | 'end'>>

/** Which part of a bar is moved. */
export type BarPart = 'start' | 'end' | 'whole'

/** A row of the schedule: a lane, or one that is only made with what stands in it. */
export type LanePlace = { readonly lane: RecordId } | { readonly newLaneOf: RecordId }

export type NewBar = {
  readonly place: LanePlace
  /** Columns from the one to the other, in either order. */
  readonly columns: ColumnSpan
  readonly label: string
  readonly style?: BarFields['style']
}

/** Draws a bar over columns of the grid, and its lane where it has none yet; nothing where the plan has no columns. */
export function drawBar(model: PlanModel, given: NewBar, newId: () => RecordId): readonly RecordChange[] {
  const periods = schedulePeriodsOf(model)
  const [first, last] = [given.columns.first, given.columns.last]
    .map((column) => Math.min(Math.max(column, 0), periods.length - 1))
    .sort((one, other) => one - other)
  const [from, to] = [periods[first ?? 0], periods[last ?? 0]]
  if (from === undefined || to === undefined) return []
  const id = newId()
  const { label, style = 'action' } = given
  return inLane(model, given.place, {
    newId,
    fill: (present, lane) =>
      insertRecord(present, { id, type: 'bar', fields: { lane, from, to, end: 'closed', label, style } }),
  })
}

type LaneFilling = {
  readonly newId: () => RecordId
  readonly fill: (model: PlanModel, lane: RecordId) => readonly RecordChange[]
}

/** Fills a row of the schedule, one that is not there yet with the lane that makes it. */
export function inLane(model: PlanModel, place: LanePlace, { newId, fill }: LaneFilling): readonly RecordChange[] {
  if ('lane' in place) return fill(model, place.lane)
  const lane = newId()
  return inSequence(model, [
    (present) => addLane(present, { id: lane, owner: place.newLaneOf }),
    (present) => fill(present, lane),
  ])
}

/** Adds an empty row to the schedule of a placement or a measure. */
export function addLane(
  model: PlanModel,
  { id, owner, rank = 'last' }: { readonly id: RecordId; readonly owner: RecordId; readonly rank?: Rank },
): readonly RecordChange[] {
  return insertRecord(model, { id, type: 'lane', fields: { owner } }, rank)
}

/** Moves a bar, its start or its end by one column; nothing where it cannot go there. */
export function stepBar(model: PlanModel, id: RecordId, { part, step }: BarStep): readonly RecordChange[] {
  const move = { start: moveBarStart, end: moveBarEnd, whole: moveBar }[part]
  return changeTime(model, id, (bar, columns) => move(bar, columns, step))
}

export type BarStep = { readonly part: BarPart; readonly step: 1 | -1 }

/** Puts a bar with its first column, its start or its end into a column; as near to that as the grid allows. */
export function putBar(model: PlanModel, id: RecordId, target: BarTarget): readonly RecordChange[] {
  return changeTime(model, id, (bar, columns) => putTime(bar, columns, target))
}

/** What `putBar` makes of the bar; null where it stands there already. */
export function putTime(bar: BarFields, columns: readonly string[], { part, column }: BarTarget): BarTime | null {
  const put = { start: startBarAt, end: endBarAt, whole: moveBarTo }[part]
  return put(bar, columns, column)
}

export type BarTarget = { readonly part: BarPart; readonly column: number }

function changeTime(
  model: PlanModel,
  id: RecordId,
  timeOf: (bar: BarFields, columns: readonly string[]) => BarTime | null,
): readonly RecordChange[] {
  const bar = model.find('bar', id)
  const after = bar === null ? null : timeOf(bar.fields, schedulePeriodsOf(model))
  return after === null ? [] : changeFields(model, id, after)
}

/** Says what follows the end of a bar. One that ends there has a stated end: that of the column in which it stands. */
export function setBarEnd(model: PlanModel, id: RecordId, end: BarFields['end']): readonly RecordChange[] {
  return changeTime(model, id, (bar, columns) => {
    const span = columnSpanOf(bar.from, bar.to, columns)
    const isStated = bar.to !== null || end !== 'closed' || span === null
    return isStated ? { end } : { end, to: columns[span.last] ?? null }
  })
}

/** Moves a bar to the lane above or below of the same schedule, behind what stands there; nothing at the edge. */
export function moveBarToLane(model: PlanModel, id: RecordId, step: 1 | -1): readonly RecordChange[] {
  const bar = model.find('bar', id)
  const lane = bar === null ? null : model.find('lane', bar.fields.lane)
  if (lane === null) return []
  const lanes = model.listBy('lane', 'owner', lane.fields.owner)
  const next = lanes[lanes.findIndex((each) => each.id === lane.id) + step]
  if (next === undefined) return []
  const last = siblingsOf(model, 'bar', { lane: next.id }).at(-1)
  const position = last?.type === 'bar' ? last.fields.position + 1 : 0
  return changeFields(model, id, { lane: next.id, position })
}
