import { yearKeyOf } from '../domain/fiscal-period/year-key.ts'
import type { PlanModel } from '../domain/plan/plan-model.ts'
import type { RecordId } from '../domain/record/field.ts'
import type { PlanRecord } from '../domain/record/plan-record.ts'
import { once } from '../once.ts'
import { indicatorRowsOf, valueLines, type IndicatorRow, type ValueRole } from './indicator-rows.ts'
import { measurePath, printedMeasureTitle, projectLevel, rowTitle } from './outline.ts'
import { gradeLines, hasGrades, indicatorFoot } from './indicators/grade-lines.ts'
import type { FootRow } from './tables/table-sheet.ts'
import { planHeading, type SheetHeading } from './sheet-heading.ts'
import { blankLine, type SheetLine } from './sheet-line.ts'
import { yearColumnsOf, type YearColumn } from './year-columns.ts'

/** 評価指標一覧: every indicator with its baseline and, year by year, target and actual. */
export type KpiSheet = {
  readonly kind: 'kpi'
  readonly heading: SheetHeading
  /** What the plan calls its projects (個別事業); null where it has no word for them. */
  readonly projectLabel: string | null
  readonly columns: readonly YearColumn[]
  /** Letters of a long text of each column: one in five rows has a longer one. 0 where hardly a row has any. */
  readonly columnLetters: readonly number[]
  readonly hasBaselines: boolean
  readonly groups: readonly KpiGroup[]
  /** Whether each indicator has a row of grades. */
  readonly hasGrades: boolean
  /** How it is graded, and which targets were set anew. */
  readonly foot: readonly FootRow[]
}

export type KpiGroup = { readonly measure: RecordId; readonly title: string; readonly projects: readonly KpiProject[] }

/**
 * The indicators of one project at one place, or of a measure that has indicators of its own. The rows are composed when they are
 * first read; `indicatorCount` is how many indicators they are of.
 */
export type KpiProject = {
  readonly id: RecordId
  readonly number: string
  readonly name: string
  readonly indicatorCount: number
  /** Where the name of one more indicator is typed; null on paper. */
  readonly blank: SheetLine | null
  readonly rows: readonly KpiRow[]
}

/** `targets` and `actuals` follow the sheet's columns. */
export type KpiRow = IndicatorRow & {
  readonly baseline: readonly SheetLine[]
  readonly targets: ReadonlyArray<readonly SheetLine[]>
  readonly actuals: ReadonlyArray<readonly SheetLine[]>
  /** One for each column; [] where the plan does not grade. */
  readonly grades: readonly SheetLine[]
}

export function kpiSheetOf(model: PlanModel): KpiSheet {
  const columns = yearColumnsOf(model)
  const groups = measuresInOrder(model)
    .map((measure) => groupOf(model, measure, columns))
    .filter(({ projects }) => projects.length > 0)
  return {
    kind: 'kpi',
    heading: planHeading(model, '評価指標一覧'),
    projectLabel: projectLevel(model)?.fields.name ?? null,
    columns,
    columnLetters: lettersOf(model, columns),
    hasBaselines: model.list('value').some(({ fields }) => fields.role === 'baseline'),
    groups,
    hasGrades: hasGrades(model),
    foot: indicatorFoot(model),
  }
}

function lettersOf(model: PlanModel, columns: readonly YearColumn[]): readonly number[] {
  const lengths = new Map<string | null, number[]>()
  for (const { fields } of model.list('value')) {
    if (fields.role === 'baseline') continue
    const year = yearKeyOf(fields.period)
    const known = lengths.get(year)
    if (known === undefined) lengths.set(year, [fields.raw.length])
    else known.push(fields.raw.length)
  }
  const rowCount = Math.max(0, ...[...lengths.values()].map((known) => known.length))
  return columns.map(({ year }) => {
    const longestFirst = (lengths.get(year) ?? []).sort((one, other) => other - one)
    return longestFirst[Math.floor(rowCount / 5)] ?? 0
  })
}

/** All measures, each before those below it. */
function measuresInOrder(model: PlanModel, parent: RecordId | null = null): ReadonlyArray<PlanRecord<'measure'>> {
  return model
    .listBy('measure', 'parent', parent)
    .flatMap((measure) => [measure, ...measuresInOrder(model, measure.id)])
}

function groupOf(model: PlanModel, measure: PlanRecord<'measure'>, columns: readonly YearColumn[]): KpiGroup {
  const placed = model.listBy('placement', 'measure', measure.id).map((placement) => ({
    id: placement.id,
    number: placement.fields.number ?? '',
    name: rowTitle(model, placement),
  }))
  const isLeaf = placed.length === 0 && model.listBy('measure', 'parent', measure.id).length === 0
  const own = { id: measure.id, number: '', name: '' }
  return {
    measure: measure.id,
    title: measurePath(model, measure.id)
      .map((each) => printedMeasureTitle(model, each))
      .join('　'),
    projects: [own, ...placed]
      .map((project) => projectOf(model, project, columns))
      .filter(({ id, indicatorCount }) => indicatorCount > 0 || id !== measure.id || isLeaf),
  }
}

function projectOf(
  model: PlanModel,
  project: Pick<KpiProject, 'id' | 'number' | 'name'>,
  columns: readonly YearColumn[],
): KpiProject {
  const rows = once(() => kpiRowsOf(model, project.id, columns))
  return {
    ...project,
    indicatorCount: model.listBy('indicatorUse', 'owner', project.id).length,
    blank: blankLine('indicatorUse', { owner: project.id }, 'name'),
    get rows() {
      return rows()
    },
  }
}

/** The rows of the indicators at one place, with their cells. */
export function kpiRowsOf(model: PlanModel, owner: RecordId, columns: readonly YearColumn[]): readonly KpiRow[] {
  return indicatorRowsOf(model, owner).map((row) => {
    const cells = (role: ValueRole) =>
      columns.map(({ year }) =>
        valueLines(model, { owner: row.owner, role, period: year }, (period) => yearKeyOf(period) === year),
      )
    const baseline = valueLines(model, { owner: row.owner, role: 'baseline', period: null }, () => true)
    const grades = hasGrades(model) ? gradeLines(model, row.owner, columns) : []
    return { ...row, baseline, targets: cells('target'), actuals: cells('actual'), grades }
  })
}
