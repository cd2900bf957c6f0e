import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import { once } from '../once.ts'
import { indicatorRowsOf, valueLines } from './indicator-rows.ts'
import { measurePath, measureTitle, projectTitle } from './outline.ts'
import {
  guessLaneCount,
  scheduleColumnsOf,
  scheduleLanesOf,
  type ScheduleColumn,
  type ScheduleLane,
} from './schedule-grid.ts'
import { sectionText } from './section-text.ts'
import { planHeading, type SheetHeading } from './sheet-heading.ts'

/** 工程表: the whole plan on one grid of columns. */
export type ScheduleSheet = {
  readonly kind: 'schedule'
  readonly heading: SheetHeading
  readonly columns: readonly ScheduleColumn[]
  readonly groups: readonly ScheduleGroup[]
  readonly hasBars: boolean
}

export type ScheduleGroup = {
  readonly measure: RecordId
  readonly title: string
  readonly rows: readonly ScheduleRow[]
}

/**
 * One project at one place, or a measure's own lanes. `indicators` is one line each: name, baseline → last target. Indicators and
 * lanes are composed when they are first read, since hardly any row of a long sheet ever is; `laneCount` guesses how many they are.
 */
export type ScheduleRow = {
  readonly id: RecordId
  readonly number: string
  readonly name: string
  readonly sections: string
  readonly indicators: readonly string[]
  readonly lanes: readonly ScheduleLane[]
  readonly laneCount: number
}

export function scheduleSheetOf(model: PlanModel): ScheduleSheet {
  const groups = groupsBelow(model, null).filter(({ rows }) => rows.length > 0)
  return {
    kind: 'schedule',
    heading: planHeading(model, '工程表'),
    columns: scheduleColumnsOf(model),
    groups,
    hasBars: model.list('bar').length > 0,
  }
}

function groupsBelow(model: PlanModel, parent: RecordId | null): readonly ScheduleGroup[] {
  return model.listBy('measure', 'parent', parent).flatMap((measure) => [
    {
      measure: measure.id,
      title: measurePath(model, measure.id).map(measureTitle).join('　'),
      rows: rowsOf(model, measure),
    },
    ...groupsBelow(model, measure.id),
  ])
}

function rowsOf(model: PlanModel, measure: PlanRecord<'measure'>): readonly ScheduleRow[] {
  const own = scheduleLanesOf(model, measure.id)
  const placed = model.listBy('placement', 'measure', measure.id).map((placement) => placedRow(model, placement))
  if (own.length === 0) return placed
  const lanes = { lanes: own, laneCount: own.length }
  return [{ id: measure.id, number: '', name: '全体の流れ', sections: '', indicators: [], ...lanes }, ...placed]
}

function placedRow(model: PlanModel, placement: PlanRecord<'placement'>): ScheduleRow {
  const indicators = once(() => indicatorTexts(model, placement.id))
  const lanes = once(() => scheduleLanesOf(model, placement.id))
  return {
    id: placement.id,
    number: placement.fields.number ?? '',
    name: projectTitle(model, placement),
    sections: sectionsText(model, placement.fields.project),
    laneCount: guessLaneCount(model, placement.id),
    get indicators() {
      return indicators()
    },
    get lanes() {
      return lanes()
    },
  }
}

function sectionsText(model: PlanModel, owner: RecordId): string {
  return model
    .listBy('responsibility', 'owner', owner)
    .map(({ fields }) => sectionText(fields))
    .join(' ')
}

function indicatorTexts(model: PlanModel, placement: RecordId): readonly string[] {
  return indicatorRowsOf(model, placement).map((row) => {
    const texts = (role: 'baseline' | 'target') =>
      valueLines(model, { owner: row.owner, role, period: null }, () => true)
        .map(({ text }) => text)
        .filter((text) => text !== '')
    const ends = [texts('baseline')[0], texts('target').at(-1)].filter((text) => text !== undefined)
    const way = [...new Set(ends)].join(' → ')
    return [row.rowLabel, row.name.text, way].filter((text) => text !== '').join(' ')
  })
}
