import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { measurePath, outlineOf, printedMeasureTitle, rowTitle, type OutlineItem } from '../outline.ts'
import { scheduleColumnsOf, scheduleLanesOf, type ScheduleColumn, type ScheduleLane } from './schedule-grid.ts'
import { columnHeadsOf, type ColumnHeads } from './column-heads.ts'
import { legendOf, type LegendKind } from './legend-of.ts'
import { planHeading, type SheetHeading } from '../sheet-heading.ts'
import { fieldLine, type SheetLine } from '../cells/sheet-line.ts'

/** ロードマップ: the lanes that are marked for the overview, on one sheet. */
export type RoadmapSheet = {
  readonly kind: 'roadmap'
  readonly heading: SheetHeading
  readonly columns: readonly ScheduleColumn[]
  readonly heads: ColumnHeads
  readonly legend: readonly LegendKind[]
  /** What the plan calls what it says of the goal of a group (到達イメージ); null where it says nothing of the kind. */
  readonly reachedLabel: string | null
  readonly groups: readonly RoadmapGroup[]
}

/** What stands under one outermost measure (基本方針), with what is then reached. */
export type RoadmapGroup = {
  readonly measure: RecordId
  readonly title: string
  readonly reached: readonly SheetLine[]
  readonly rows: readonly RoadmapRow[]
}

/** A measure or a project with its lanes; `remarks` are what its own sheet says of it in one line. */
export type RoadmapRow = {
  readonly owner: RecordId
  readonly title: string
  readonly remarks: readonly SheetLine[]
  readonly lanes: readonly ScheduleLane[]
}

/** The field of the measures' sheets whose text stands at the right of the roadmap. */
const REACHED = '到達イメージ'

/** Longest remark that still stands below a title, in letters. */
const REMARK_LETTERS = 40

export function roadmapSheetOf(model: PlanModel): RoadmapSheet {
  const groups = outlineOf(model).map((item) => groupOf(model, item))
  const drawn = groups.filter(({ rows }) => rows.length > 0)
  const columns = scheduleColumnsOf(model)
  const lanes = model.list('lane').filter(({ fields }) => fields.inOverview)
  return {
    kind: 'roadmap',
    heading: planHeading(model, 'ロードマップ'),
    columns,
    heads: columnHeadsOf(columns, model.plan.fields.calendar),
    legend: legendOf(model, lanes),
    reachedLabel: drawn.some(({ reached }) => reached.length > 0) ? REACHED : null,
    groups: drawn,
  }
}

/** Whether some lane of the plan stands in the overview. */
export function hasRoadmap(model: PlanModel): boolean {
  return model.list('lane').some(({ fields }) => fields.inOverview)
}

function groupOf(model: PlanModel, item: OutlineItem): RoadmapGroup {
  const measure = measurePath(model, item.id)[0]
  return {
    measure: item.id,
    title: measure === undefined ? item.title : printedMeasureTitle(model, measure),
    reached: textsOf(model, item.id, (label) => label === REACHED),
    rows: rowsBelow(model, item),
  }
}

function rowsBelow(model: PlanModel, item: OutlineItem): readonly RoadmapRow[] {
  const marked = new Set(
    model
      .listBy('lane', 'owner', item.id)
      .filter(({ fields }) => fields.inOverview)
      .map(({ id }) => id),
  )
  const lanes = marked.size === 0 ? [] : scheduleLanesOf(model, item.id)
  const shown = lanes.filter(({ place }) => place !== null && 'lane' in place && marked.has(place.lane))
  const below = item.children.flatMap((child) => rowsBelow(model, child))
  return shown.length === 0 ? below : [rowOf(model, item, shown), ...below]
}

function rowOf(model: PlanModel, { id, title }: OutlineItem, lanes: readonly ScheduleLane[]): RoadmapRow {
  const measure = model.find('measure', id)
  const placement = model.find('placement', id)
  const printed = placement === null ? title : rowTitle(model, placement)
  const remarks = textsOf(model, id, (label, text) => label !== REACHED && isRemark(text))
  return { owner: id, title: measure === null ? printed : printedMeasureTitle(model, measure), remarks, lanes }
}

function isRemark(text: string): boolean {
  return text.length <= REMARK_LETTERS && !text.includes('\n')
}

/** The texts of a sheet that `belongs` takes by the label of their field. */
function textsOf(
  model: PlanModel,
  owner: RecordId,
  belongs: (label: string, text: string) => boolean,
): readonly SheetLine[] {
  return model
    .listBy('fieldValue', 'owner', owner)
    .filter(({ fields }) => belongs(model.find('fieldDef', fields.field)?.fields.label ?? '', fields.text))
    .map(({ id, fields }) => fieldLine(model, id, 'text', fields.text))
}
