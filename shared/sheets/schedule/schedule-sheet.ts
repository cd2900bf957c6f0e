import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { once } from '../../once.ts'
import { indicatorRowsOf, valueLines } from '../indicators/indicator-rows.ts'
import { hasYearlyTargets } from '../indicators/year-by-year.ts'
import { measuresOf, placesOf } from '../measures-of.ts'
import { measurePath, printedMeasureTitle, projectLevel, rowTitle } from '../outline.ts'
import {
  guessLaneCount,
  scheduleColumnsOf,
  scheduleLanesOf,
  type ScheduleColumn,
  type ScheduleLane,
} from './schedule-grid.ts'
import { columnHeadsOf, type ColumnHeads } from './column-heads.ts'
import { legendOf, type LegendKind } from './legend-of.ts'
import { sectionText } from '../cells/section-text.ts'
import { measureHeading, type SheetHeading } from '../sheet-heading.ts'

/** 工程表: the whole plan, or one measure with all below it, on one grid of columns. */
export type ScheduleSheet = {
  readonly kind: 'schedule'
  readonly heading: SheetHeading
  /** What the plan calls its projects (個別事業); null where it has no word for them. */
  readonly projectLabel: string | null
  readonly columns: readonly ScheduleColumn[]
  readonly heads: ColumnHeads
  readonly groups: readonly ScheduleGroup[]
  readonly legend: readonly LegendKind[]
  /** Whether the indicators say more than their baseline: projects have lanes, and their targets stand in no cell. */
  readonly hasTargets: boolean
}

export type ScheduleGroup = {
  readonly measure: RecordId
  readonly title: string
  readonly rows: readonly ScheduleRow[]
}

/**
 * One project at one place, or a measure's own lanes. `indicators` is one line each: name, baseline → last target, the latter only where
 * no cell of the row says it. Indicators and lanes are composed when they are first read, since hardly any row of a long sheet ever is; `laneCount` guesses how many they are.
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

/** The schedule of a measure with all below it, or of the whole plan. */
export function scheduleSheetOf(model: PlanModel, owner: RecordId | null = null): ScheduleSheet {
  const measures = measuresOf(model, owner)
  const columns = scheduleColumnsOf(model)
  return {
    kind: 'schedule',
    heading: measureHeading(model, '工程表', owner),
    projectLabel: projectLevel(model)?.fields.name ?? null,
    columns,
    heads: columnHeadsOf(columns, model.plan.fields.calendar),
    groups: measures.map((measure) => groupOf(model, measure)).filter(({ rows }) => rows.length > 0),
    legend: legendOf(
      model,
      placesOf(model, measures).flatMap((place) => model.listBy('lane', 'owner', place)),
    ),
    hasTargets: model.list('lane').some(({ fields }) => model.find('placement', fields.owner) !== null),
  }
}

function groupOf(model: PlanModel, measure: PlanRecord<'measure'>): ScheduleGroup {
  return {
    measure: measure.id,
    title: measurePath(model, measure.id)
      .map((each) => printedMeasureTitle(model, each))
      .join('　'),
    rows: rowsOf(model, measure),
  }
}

function rowsOf(model: PlanModel, measure: PlanRecord<'measure'>): readonly ScheduleRow[] {
  const own = model.listBy('lane', 'owner', measure.id).length === 0 ? [] : scheduleLanesOf(model, measure.id)
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
    name: rowTitle(model, placement),
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
  const columns = new Set(scheduleColumnsOf(model).map(({ period }) => period))
  const hasLanes = model.listBy('lane', 'owner', placement).length > 0
  const isInCell = (period: string | null) =>
    (!hasLanes || hasYearlyTargets(model)) && columns.has(yearKeyOf(period) ?? '')
  const texts = (owner: RecordId, role: 'baseline' | 'target', belongs: (period: string | null) => boolean) =>
    valueLines(model, { owner, role, period: null }, belongs)
      .map(({ text }) => text)
      .filter((text) => text !== '')
  return indicatorRowsOf(model, placement).map((row) => {
    const baseline = texts(row.owner, 'baseline', () => true)[0]
    const target = texts(row.owner, 'target', (period) => !isInCell(period)).at(-1)
    const way = [...new Set([baseline, target])].filter((text) => text !== undefined).join(' → ')
    const name = way.startsWith(row.name.text) ? '' : row.name.text
    return [row.rowLabel, name, way].filter((text) => text !== '').join(' ')
  })
}
