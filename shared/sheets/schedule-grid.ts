import { yearKeyOf } from '../domain/fiscal-period/year-key.ts'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import type { FieldsOf } from '../domain/record/record-types.ts'
import { columnIndexOf, columnSpanOf, type ColumnSpan } from '../domain/schedule/column-span.ts'
import { describeBar } from '../domain/schedule/describe-bar.ts'
import { indicatorRowsOf, valueLines } from './indicator-rows.ts'
import { fieldLine, type SheetLine } from './sheet-line.ts'
import { notationOf } from './year-columns.ts'

export type ScheduleColumn = { readonly label: string; readonly period: string; readonly isBeyond: boolean }

/** A bar over columns. `text` says the same in words, for those who read rather than look. */
export type ScheduleBar = ColumnSpan & {
  readonly id: RecordId
  readonly fields: FieldsOf<'bar'>
  readonly label: SheetLine
  readonly text: string
}

/**
 * One row of a schedule: bars, or texts in the cells of columns (`cells` follows the columns; empty where nothing stands). Rows that
 * come from the yearly targets of an indicator have no lane.
 */
export type ScheduleLane = {
  readonly key: string
  readonly lane: RecordId | null
  readonly tag: string
  readonly bars: readonly ScheduleBar[]
  readonly cells: ReadonlyArray<readonly SheetLine[]>
}

export function scheduleColumnsOf(model: PlanModel): readonly ScheduleColumn[] {
  return gridOf(model).columns
}

type Grid = { readonly columns: readonly ScheduleColumn[]; readonly periods: readonly string[] }

/** The columns of models that were asked before: every lane of a sheet asks again, and a model never changes. */
const grids = new WeakMap<PlanModel, Grid>()

function gridOf(model: PlanModel): Grid {
  const known = grids.get(model)
  if (known !== undefined) return known
  const columns = model.list('column').map(({ fields: { label, period, isBeyond } }) => ({ label, period, isBeyond }))
  const grid = { columns, periods: columns.map(({ period }) => period) }
  grids.set(model, grid)
  return grid
}

/**
 * The schedule of what stands at this place: its lanes; where the plan draws none there, the texts of its yearly targets, as
 * such plans print milestones and targets in the same cells.
 */
export function scheduleLanesOf(model: PlanModel, owner: RecordId): readonly ScheduleLane[] {
  const lanes = model.listBy('lane', 'owner', owner).map((lane) => laneOf(model, lane))
  return lanes.length > 0 ? lanes : targetLanesOf(model, owner)
}

/** How many lanes `scheduleLanesOf` gives, without composing them; an indicator with several rows counts as one. */
export function guessLaneCount(model: PlanModel, owner: RecordId): number {
  return model.listBy('lane', 'owner', owner).length || model.listBy('indicatorUse', 'owner', owner).length
}

function laneOf(model: PlanModel, lane: PlanRecord<'lane'>): ScheduleLane {
  const { periods } = gridOf(model)
  const cells = periods.map((): SheetLine[] => [])
  for (const bullet of model.listBy('bullet', 'lane', lane.id)) {
    cells[columnIndexOf(bullet.fields.period, periods, 'first')]?.push(
      fieldLine(model, bullet.id, 'text', bullet.fields.text),
    )
  }
  const bars = model.listBy('bar', 'lane', lane.id).flatMap((bar) => barOf(model, bar, periods))
  return { key: lane.id, lane: lane.id, tag: lane.fields.tag ?? '', bars, cells }
}

function barOf(model: PlanModel, bar: PlanRecord<'bar'>, periods: readonly string[]): readonly ScheduleBar[] {
  const span = columnSpanOf(bar.fields.from, bar.fields.to, periods)
  if (span === null) return []
  return [
    {
      ...span,
      id: bar.id,
      fields: bar.fields,
      label: fieldLine(model, bar.id, 'label', bar.fields.label),
      text: describeBar(bar.fields, notationOf(model.plan.fields.calendar)),
    },
  ]
}

function targetLanesOf(model: PlanModel, owner: RecordId): readonly ScheduleLane[] {
  const columns = scheduleColumnsOf(model)
  return indicatorRowsOf(model, owner)
    .map((row): ScheduleLane => {
      const cells = columns.map(({ period }) =>
        valueLines(model, { owner: row.owner, role: 'target', period }, (held) => yearKeyOf(held) === period),
      )
      return { key: `${row.use} ${row.owner}`, lane: null, tag: row.rowLabel, bars: [], cells }
    })
    .filter(({ cells }) => cells.some((lines) => lines.some(({ text }) => text !== '')))
}
