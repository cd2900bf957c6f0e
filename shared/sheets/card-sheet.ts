import { keptWhileUnchanged } from '../domain/plan/kept-while-unchanged.ts'
import { yearKeyOf } from '../domain/fiscal-period/year-key.ts'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import { indicatorRowsOf, valueLines, type IndicatorRow } from './indicator-rows.ts'
import { kpiRowsOf, type KpiRow } from './kpi-sheet.ts'
import { measurePath, measureTitle, projectLevel } from './outline.ts'
import { sectionText } from './section-text.ts'
import { scheduleColumnsOf, scheduleLanesOf, type ScheduleColumn, type ScheduleLane } from './schedule-grid.ts'
import { planHeading, type SheetHeading } from './sheet-heading.ts'
import { sheetNotes, type SheetNote } from './sheet-notes.ts'
import { blankLine, fieldLine, type SheetLine } from './sheet-line.ts'
import { yearColumnsOf, type YearColumn } from './year-columns.ts'

/** 個票 of one project at one place, or of a measure where the plan has no projects. */
export type CardSheet = {
  readonly kind: 'card'
  readonly heading: SheetHeading
  readonly owner: RecordId
  /** What the plan calls the level above (重点取組事項名) and which one this stands under. */
  readonly measures: ReadonlyArray<{ readonly label: string; readonly title: string }>
  readonly number: string
  /** What the plan prints beside the number (管理番号); null where it prints nothing of its own. */
  readonly numberLabel: string | null
  /** What the plan calls its projects (事業名). */
  readonly nameLabel: string
  readonly name: readonly SheetLine[]
  readonly tags: readonly string[]
  readonly sections: readonly SheetLine[]
  readonly fields: ReadonlyArray<{ readonly label: string; readonly lines: readonly SheetLine[] }>
  readonly indicators: CardIndicators
  readonly schedule: { readonly columns: readonly ScheduleColumn[]; readonly lanes: readonly ScheduleLane[] } | null
  readonly notes: readonly SheetNote[]
}

/** `yearly` where the plan sets targets year by year, `final` where it states a baseline and a goal. */
export type CardIndicators =
  | { readonly shape: 'none' }
  | { readonly shape: 'yearly'; readonly columns: readonly YearColumn[]; readonly rows: readonly KpiRow[] }
  | { readonly shape: 'final'; readonly rows: readonly FinalRow[] }

export type FinalRow = IndicatorRow & {
  readonly baseline: readonly SheetLine[]
  readonly targets: readonly SheetLine[]
  readonly actuals: readonly SheetLine[]
}

/** The card of a placement or a measure; null where the plan has neither under this id. */
export function cardSheetOf(model: PlanModel, owner: RecordId): CardSheet | null {
  const placement = model.find('placement', owner)
  const project = placement === null ? null : model.find('project', placement.fields.project)
  if (placement !== null && project !== null) return projectCard(model, placement, project)
  const measure = model.find('measure', owner)
  return measure === null ? null : measureCard(model, measure)
}

function projectCard(model: PlanModel, placement: PlanRecord<'placement'>, project: PlanRecord<'project'>): CardSheet {
  const lanes = scheduleLanesOf(model, placement.id)
  const drawn = lanes.filter(({ lane }) => lane !== null)
  const { subtitle, name, statusTags } = project.fields
  return {
    kind: 'card',
    heading: planHeading(model, '個票'),
    owner: placement.id,
    measures: measureLines(model, placement.fields.measure),
    number: placement.fields.number ?? '',
    numberLabel: projectLevel(model)?.fields.numberLabel ?? null,
    nameLabel: titleLabelOf(projectLevel(model)),
    name: [
      fieldLine(model, project.id, 'name', name),
      ...(subtitle === null ? [] : [fieldLine(model, project.id, 'subtitle', subtitle)]),
    ],
    tags: [...statusTags, ...placement.fields.audienceTags.map((tag) => `[${tag}]`)],
    sections: responsibilityLines(model, project.id),
    fields: fieldBlocks(model, 'project', [project.id, placement.id]),
    indicators: cardIndicators(model, placement.id),
    schedule: drawn.length === 0 ? null : { columns: scheduleColumnsOf(model), lanes: drawn },
    notes: sheetNotes(model, [placement.id, project.id]),
  }
}

function measureCard(model: PlanModel, measure: PlanRecord<'measure'>): CardSheet {
  const lanes = scheduleLanesOf(model, measure.id)
  return {
    kind: 'card',
    heading: planHeading(model, '個票'),
    owner: measure.id,
    measures: measure.fields.parent === null ? [] : measureLines(model, measure.fields.parent),
    number: measure.fields.number ?? '',
    numberLabel: model.find('level', measure.fields.level)?.fields.numberLabel ?? null,
    nameLabel: titleLabelOf(model.find('level', measure.fields.level)),
    name: [fieldLine(model, measure.id, 'title', measure.fields.title)],
    tags: measure.fields.audienceTags.map((tag) => `[${tag}]`),
    sections: responsibilityLines(model, measure.id),
    fields: fieldBlocks(model, 'measure', [measure.id]),
    indicators: cardIndicators(model, measure.id),
    schedule: lanes.length === 0 ? null : { columns: scheduleColumnsOf(model), lanes },
    notes: sheetNotes(model, [measure.id]),
  }
}

function measureLines(model: PlanModel, measureId: RecordId): CardSheet['measures'] {
  return measurePath(model, measureId).map((measure) => ({
    label: titleLabelOf(model.find('level', measure.fields.level)),
    title: measureTitle(measure),
  }))
}

/** The lines; where there is none, the place to write the first. */
function linesOrBlank(lines: readonly SheetLine[], blank: SheetLine): readonly SheetLine[] {
  return lines.length === 0 ? [blank] : lines
}

function titleLabelOf(level: PlanRecord<'level'> | null): string {
  return level?.fields.titleLabel ?? level?.fields.name ?? ''
}

function responsibilityLines(model: PlanModel, owner: RecordId): readonly SheetLine[] {
  return model
    .listBy('responsibility', 'owner', owner)
    .map(({ id, fields }) => fieldLine(model, id, 'text', sectionText(fields)))
}

function fieldBlocks(
  model: PlanModel,
  appliesTo: 'project' | 'measure',
  owners: readonly RecordId[],
): CardSheet['fields'] {
  return model
    .list('fieldDef')
    .filter(({ fields }) => fields.appliesTo === appliesTo)
    .map((definition) => ({
      label: definition.fields.label,
      lines: linesOrBlank(
        model
          .listBy('fieldValue', 'field', definition.id)
          .filter(({ fields }) => owners.includes(fields.owner))
          .map(({ id, fields }) => fieldLine(model, id, 'text', fields.text)),
        blankLine('fieldValue', { field: definition.id, owner: owners[0] ?? null }, 'text'),
      ),
    }))
}

function cardIndicators(model: PlanModel, owner: RecordId): CardIndicators {
  const rows = indicatorRowsOf(model, owner)
  if (rows.length === 0) return { shape: 'none' }
  if (hasYearlyTargets(model)) {
    const columns = yearColumnsOf(model).filter(
      ({ year, isBeyond }) => (year !== null && !isBeyond) || holds(model, rows, year),
    )
    return { shape: 'yearly', columns, rows: kpiRowsOf(model, owner, columns) }
  }
  const lines = (row: IndicatorRow, role: 'baseline' | 'target' | 'actual') =>
    valueLines(model, { owner: row.owner, role, period: null }, () => true)
  return {
    shape: 'final',
    rows: rows.map((row) => ({
      ...row,
      baseline: lines(row, 'baseline'),
      targets: lines(row, 'target'),
      actuals: lines(row, 'actual'),
    })),
  }
}

/** Whether some value of these rows stands in the year. */
function holds(model: PlanModel, rows: readonly IndicatorRow[], year: string | null): boolean {
  return rows.some(({ owner }) =>
    model
      .listBy('value', 'owner', owner)
      .some(({ fields }) => fields.role !== 'baseline' && yearKeyOf(fields.period) === year),
  )
}

/** Whether the plan sets targets for several years of one indicator. */
const hasYearlyTargets: (model: PlanModel) => boolean = keptWhileUnchanged(['value'], (model) => {
  const years = new Map<RecordId, Set<string | null>>()
  for (const { fields } of model.list('value')) {
    if (fields.role !== 'target') continue
    const known = years.get(fields.owner) ?? new Set()
    years.set(fields.owner, known.add(yearKeyOf(fields.period)))
  }
  return [...years.values()].some(({ size }) => size > 1)
})
