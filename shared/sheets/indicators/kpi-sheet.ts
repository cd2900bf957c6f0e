import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { countingWords } from '../../messages/indicator-words.ts'
import { once } from '../../once.ts'
import { indicatorRowsOf, valueLines, type IndicatorRow, type ValueRole } from './indicator-rows.ts'
import { measuresOf, placesOf } from '../measures-of.ts'
import { measurePath, printedMeasureTitle, projectLevel, rowTitle } from '../outline.ts'
import { gradeLines, indicatorFoot, judgedRowAmong, judgedRowOf, type JudgedRow } from './grade-lines.ts'
import type { FootRow } from '../tables/table-sheet.ts'
import { measureHeading, type SheetHeading } from '../sheet-heading.ts'
import { blankLine, type SheetLine } from '../cells/sheet-line.ts'
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
  /** What the row of each indicator says that stands below its actuals; null where there is none. */
  readonly judgedRow: JudgedRow
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
  /** What `grades` says, one for each column: the grade, or the share attained; [] where it is null. */
  readonly judgedRow: JudgedRow
  readonly grades: readonly SheetLine[]
  /** How it is counted and which way is better, where that is not what everybody expects; '' mostly. */
  readonly counting: string
}

/** The indicators of a measure and of all below it, or of the whole plan. */
export function kpiSheetOf(model: PlanModel, owner: RecordId | null = null): KpiSheet {
  const columns = yearColumnsOf(model)
  const owners = owner === null ? null : ownersBelow(model, owner)
  const judgedRow = owners === null ? judgedRowOf(model) : judgedRowAmong(model, owners)
  const groups = measuresOf(model, owner)
    .map((measure) => groupOf(model, measure, { columns, judgedRow }))
    .filter(({ projects }) => projects.length > 0)
  return {
    kind: 'kpi',
    heading: measureHeading(model, '評価指標一覧', owner),
    projectLabel: projectLevel(model)?.fields.name ?? null,
    columns,
    columnLetters: lettersOf(model, columns),
    hasBaselines: model.list('value').some(({ fields }) => fields.role === 'baseline'),
    groups,
    judgedRow,
    foot: indicatorFoot(model, owners === null ? undefined : { owners, hasScale: judgedRow !== null }),
  }
}

/** Whose values stand on the sheet of a measure: indicators and their 内訳. */
function ownersBelow(model: PlanModel, measure: RecordId): ReadonlySet<RecordId> {
  const places = placesOf(model, measuresOf(model, measure))
  return new Set(places.flatMap((place) => indicatorRowsOf(model, place)).map(({ owner }) => owner))
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

function groupOf(model: PlanModel, measure: PlanRecord<'measure'>, table: KpiTable): KpiGroup {
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
      .map((project) => projectOf(model, project, table))
      .filter(({ id, indicatorCount }) => indicatorCount > 0 || id !== measure.id || isLeaf),
  }
}

function projectOf(model: PlanModel, project: Pick<KpiProject, 'id' | 'number' | 'name'>, table: KpiTable): KpiProject {
  const rows = once(() => kpiRowsOf(model, project.id, table))
  return {
    ...project,
    indicatorCount: model.listBy('indicatorUse', 'owner', project.id).length,
    blank: blankLine('indicatorUse', { owner: project.id }, 'name'),
    get rows() {
      return rows()
    },
  }
}

export type KpiTable = { readonly columns: readonly YearColumn[]; readonly judgedRow: JudgedRow }

/** The rows of the indicators at one place, with their cells. */
export function kpiRowsOf(model: PlanModel, owner: RecordId, { columns, judgedRow }: KpiTable): readonly KpiRow[] {
  return indicatorRowsOf(model, owner).map((row) => {
    const cells = (role: ValueRole) =>
      columns.map(({ year }) =>
        valueLines(model, { owner: row.owner, role, period: year }, (period) => yearKeyOf(period) === year),
      )
    return {
      ...row,
      baseline: valueLines(model, { owner: row.owner, role: 'baseline', period: null }, () => true),
      targets: cells('target'),
      actuals: cells('actual'),
      judgedRow,
      grades: judgedRow === null ? [] : gradeLines(model, row.owner, columns),
      counting: countingOf(model, row),
    }
  })
}

/** In words, those left out that the row says itself ([累積]). */
function countingOf(model: PlanModel, { indicator, name, rowLabel, remarks }: IndicatorRow): string {
  const fields = model.find('indicator', indicator)?.fields
  const said = [name.text, rowLabel, ...remarks].join(' ')
  return fields === undefined ? '' : countingWords(fields, said).join('・')
}
