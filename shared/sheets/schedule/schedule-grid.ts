import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import { foldWidth } from '../../domain/fiscal-period/fold-width.ts'
import { keptWhileUnchanged } from '../../domain/plan/kept-while-unchanged.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import type { FieldsOf } from '../../domain/record/record-types.ts'
import type { LanePlace } from '../../domain/schedule/bar-edits.ts'
import { columnIndexOf, columnSpanOf, type ColumnSpan } from '../../domain/schedule/column-span.ts'
import { delayOf } from '../../domain/schedule/delay-of.ts'
import { describeBar } from '../../domain/schedule/describe-bar.ts'
import { schedulePeriodsOf } from '../../domain/schedule/schedule-periods.ts'
import { delaySentence } from '../../messages/delay-sentence.ts'
import { indicatorRowsOf, valueLines } from '../indicators/indicator-rows.ts'
import { hasYearlyTargets } from '../indicators/year-by-year.ts'
import { blankInSchedule } from './fill-schedule-blank.ts'
import { stackBars } from './stack-bars.ts'
import { textsBeside } from './text-beside.ts'
import { fieldLine, plainLine, type SheetLine } from '../cells/sheet-line.ts'
import { notationOf } from '../indicators/year-columns.ts'

/** `weight` is the column's share of the width. */
export type ScheduleColumn = {
  readonly id: RecordId
  readonly label: string
  readonly period: string
  readonly isBeyond: boolean
  readonly weight: number
}

/**
 * A bar over columns, in the line `row` of its lane, from 0: what was done stands below what was planned. `text` says the same in words,
 * for those who read rather than look; `delay` how late it is and why, '' where it is not. `beside` are the columns in which its words
 * stand where it is too short for them.
 */
export type ScheduleBar = ColumnSpan & {
  readonly id: RecordId
  readonly fields: FieldsOf<'bar'>
  readonly label: SheetLine
  readonly text: string
  readonly delay: string
  readonly row: number
  readonly beside: ColumnSpan | null
}

/**
 * One row of a schedule: bars, or texts in the cells of columns (`cells` follows the columns; empty where a bar stands, a blank place
 * where nothing does). Rows that come from the yearly targets of an indicator have no `place` in which anything could be drawn. `isBlank`
 * marks the row that is only there to draw the next lane in.
 */
export type ScheduleLane = {
  readonly key: string
  readonly place: LanePlace | null
  readonly isBlank: boolean
  readonly tag: SheetLine | null
  readonly bars: readonly ScheduleBar[]
  readonly cells: ReadonlyArray<readonly SheetLine[]>
}

/** The columns of the schedule, from the left. */
export const scheduleColumnsOf: (model: PlanModel) => readonly ScheduleColumn[] = keptWhileUnchanged(
  ['column'],
  (model) =>
    model
      .list('column')
      .map(({ id, fields: { label, period, isBeyond, weight } }) => ({ id, label, period, isBeyond, weight })),
)

/**
 * The schedule of what stands at this place: its yearly targets, where the plan sets such or draws no lanes there, its lanes, and a blank
 * one; nothing where the plan has no columns.
 */
export function scheduleLanesOf(model: PlanModel, owner: RecordId): readonly ScheduleLane[] {
  const lanes = model.listBy('lane', 'owner', owner).map((lane) => laneOf(model, lane))
  const targets = lanes.length > 0 && !hasYearlyTargets(model) ? [] : targetLanesOf(model, owner)
  return [...targets, ...lanes, ...blankLanes(model, owner)]
}

/** How many lanes `scheduleLanesOf` gives, without composing them; an indicator with several rows counts as one. */
export function guessLaneCount(model: PlanModel, owner: RecordId): number {
  const lanes = model.listBy('lane', 'owner', owner).length
  return 1 + (lanes || model.listBy('indicatorUse', 'owner', owner).length)
}

function laneOf(model: PlanModel, lane: PlanRecord<'lane'>): ScheduleLane {
  const periods = schedulePeriodsOf(model)
  const bars = barsIn(model, lane.id, periods)
  const bullets = bulletsIn(model, lane.id, periods)
  const isFree = (column: number) => bars.every(({ first, last }) => column < first || column > last)
  const kind = bullets.some((lines) => lines.length > 0) ? 'bullet' : 'bar'
  const cells = bullets.map((lines, column) =>
    lines.length > 0 || !isFree(column) ? lines : [blankInSchedule(kind, { lane: lane.id }, periods[column] ?? '')],
  )
  const isTaken = (column: number) => (bullets[column]?.length ?? 0) > 0
  return {
    key: lane.id,
    place: { lane: lane.id },
    isBlank: false,
    tag: lane.fields.tag === null ? null : fieldLine(model, lane.id, 'tag', lane.fields.tag),
    bars: withBeside(model, stackBars(bars, isTaken), isTaken),
    cells,
  }
}

function withBeside(
  model: PlanModel,
  bars: ReadonlyArray<Omit<ScheduleBar, 'beside'>>,
  isTaken: (column: number) => boolean,
): readonly ScheduleBar[] {
  const weights = scheduleColumnsOf(model).map(({ weight }) => weight)
  const laid = bars.map((bar) => ({ ...bar, words: `${bar.label.text}${bar.fields.remark ?? ''}` }))
  const places = textsBeside(laid, { weights, isTaken })
  return bars.map((bar, index) => ({ ...bar, beside: places[index] ?? null }))
}

/** The lane that is made by drawing in it. In a plan that only writes bullets, a bullet is written there. */
function blankLanes(model: PlanModel, owner: RecordId): readonly ScheduleLane[] {
  const periods = schedulePeriodsOf(model)
  if (periods.length === 0) return []
  const place = { newLaneOf: owner }
  const kind = model.list('bar').length === 0 && model.list('bullet').length > 0 ? 'bullet' : 'bar'
  const cells = periods.map((period) => [blankInSchedule(kind, place, period)])
  return [{ key: `new lane ${owner}`, place, isBlank: true, tag: null, bars: [], cells }]
}

function bulletsIn(model: PlanModel, lane: RecordId, periods: readonly string[]): ReadonlyArray<readonly SheetLine[]> {
  const cells = periods.map((): SheetLine[] => [])
  for (const { id, fields } of model.listBy('bullet', 'lane', lane)) {
    cells[columnIndexOf(fields.period, periods, 'first')]?.push(fieldLine(model, id, 'text', bulletText(fields)))
  }
  return cells
}

/** A bullet as it is printed: with its month mark, where its own words do not say it. */
function bulletText({ text, month }: FieldsOf<'bullet'>): string {
  return month === null || foldWidth(text).startsWith(`${String(month)}月`) ? text : `${String(month)}月 ${text}`
}

function barsIn(
  model: PlanModel,
  lane: RecordId,
  periods: readonly string[],
): ReadonlyArray<Omit<ScheduleBar, 'row' | 'beside'>> {
  const notation = notationOf(model.plan.fields.calendar)
  return model.listBy('bar', 'lane', lane).flatMap((bar) => {
    const span = columnSpanOf(bar.fields.from, bar.fields.to, periods)
    if (span === null) return []
    const late = delayOf(model, bar)
    const delay = late === null ? '' : delaySentence(late, { reason: bar.fields.delayReason, notation })
    const text = [describeBar(bar.fields, notation), delay].filter(Boolean).join('　')
    return [
      {
        ...span,
        id: bar.id,
        fields: bar.fields,
        label: fieldLine(model, bar.id, 'label', bar.fields.label),
        text,
        delay,
      },
    ]
  })
}

function targetLanesOf(model: PlanModel, owner: RecordId): readonly ScheduleLane[] {
  const columns = scheduleColumnsOf(model)
  return indicatorRowsOf(model, owner)
    .map((row): ScheduleLane => {
      const cells = columns.map(({ period }) =>
        valueLines(model, { owner: row.owner, role: 'target', period }, (held) => yearKeyOf(held) === period),
      )
      const tag = row.rowLabel === '' ? null : plainLine(row.rowLabel)
      return { key: `${row.use} ${row.owner}`, place: null, isBlank: false, tag, bars: [], cells }
    })
    .filter(({ cells }) => cells.some((lines) => lines.some(({ text }) => text !== '')))
}
