import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { yearKeyOf } from '../../domain/fiscal-period/year-key.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { reasonSentence, shareText } from '../../messages/indicator-words.ts'
import { reportWords } from '../../messages/report-words.ts'
import { writeFieldText } from '../cells/field-text.ts'
import { lifecycleWord } from '../card/lifecycle-word.ts'
import { valueLines, type IndicatorRow } from '../indicators/indicator-rows.ts'
import { measurePath, printedMeasureTitle } from '../outline.ts'
import { fieldLine, plainLine, type SheetLine } from '../cells/sheet-line.ts'
import type { AssessedRow, ReportSubject } from './report-subjects.ts'
import { writtenPeriod, writtenYear } from './report-years.ts'
import { hasActual } from './standing.ts'

/** 一覧: the projects of one measure with their indicators. */
export type ProgressGroup = {
  readonly key: string
  readonly title: string
  readonly projects: readonly ProgressProject[]
}

export type ProgressProject = {
  readonly id: RecordId
  readonly number: string
  readonly name: string
  readonly sections: string
  /** How its schedule stands, and that it has ended. */
  readonly state: readonly SheetLine[]
  /** What was judged of the project itself, with the reason. */
  readonly judgement: readonly SheetLine[]
  readonly rows: readonly ProgressRow[]
}

export type ProgressRow = {
  readonly row: IndicatorRow
  readonly targets: readonly SheetLine[]
  readonly actuals: readonly SheetLine[]
  /** The percentage, or why there is none. */
  readonly attainment: string
  /** The grade, words and reason. */
  readonly grade: readonly SheetLine[]
}

export function progressGroupsOf(
  model: PlanModel,
  year: string,
  subjects: readonly ReportSubject[],
): readonly ProgressGroup[] {
  return [...Map.groupBy(subjects, ({ measure }) => measure)].map(([measure, own]) => ({
    key: measure ?? 'whole',
    title: measure === null ? reportWords.wholePlan : pathTitle(model, measure),
    projects: own.map((subject) => projectOf(model, year, subject)),
  }))
}

function pathTitle(model: PlanModel, measure: RecordId): string {
  return measurePath(model, measure)
    .map((each) => printedMeasureTitle(model, each))
    .join('　')
}

function projectOf(model: PlanModel, year: string, subject: ReportSubject): ProgressProject {
  const { id, number, name, sections, judgement } = subject
  return {
    id,
    number,
    name,
    sections,
    state: stateLines(model, subject),
    judgement: judgement === null ? [] : judgementLines(model, judgement),
    rows: subject.rows.map((row) => progressRow(model, year, row)),
  }
}

function stateLines(model: PlanModel, { project, hasEnded, late, work }: ReportSubject): readonly SheetLine[] {
  const ended =
    project === null || !hasEnded
      ? []
      : [
          plainLine(
            reportWords.ended(lifecycleWord(project), writeFieldText(model, 'project', 'since', project.fields.since)),
          ),
        ]
  if (ended.length > 0) return ended
  if (late.length === 0) return work === 'done' ? [plainLine(reportWords.state.onTime)] : []
  return late.map(({ planned }) => {
    const due = planned.fields.to ?? planned.fields.from
    return plainLine(reportWords.lateUntil(writtenPeriod(model, due)))
  })
}

function progressRow(model: PlanModel, year: string, { row, assessment }: AssessedRow): ProgressRow {
  const { owner } = row
  const { comparison, share, grade, judgement } = assessment
  const isOfYear = (period: string | null) => yearKeyOf(period) === year
  const own = valueLines(model, { owner, role: 'target', period: year }, isOfYear)
  const isOwn = own.some(({ recordId }) => recordId !== null)
  const actuals = valueLines(model, { owner, role: 'actual', period: year }, isOfYear)
  const missing = hasActual(assessment) ? [] : [plainLine(reportWords.standing.noActual)]
  return {
    row,
    targets: (isOwn ? own : laterTargets(model, comparison.printed.targets)).map(reportedLine),
    actuals: actuals.map(reportedLine),
    attainment: hasActual(assessment) ? (share.ok ? shareText(share.value) : reasonSentence(share.error)) : '',
    grade:
      judgement !== null
        ? judgementLines(model, judgement, assessment.computed?.fields.label ?? null)
        : grade === null
          ? missing
          : [plainLine(grade.text)],
  }
}

/** The notes of the plan's sheets do not stand on the report, nor do their marks; of a target set anew it says so, and more among the changes. */
function reportedLine(line: SheetLine): SheetLine {
  const asides = line.asides
    ?.filter(({ kind }) => kind !== 'previous')
    .map((aside) => (aside.kind === 'revision' ? { ...aside, text: reportWords.revised } : aside))
  return { ...line, marks: [], asides: asides ?? [] }
}

/** A target of another year, with the year it is of. */
function laterTargets(model: PlanModel, targets: ReadonlyArray<PlanRecord<'value'>>): readonly SheetLine[] {
  return targets.map(({ id, fields: { owner, role, period, position, raw } }) => {
    const year = yearKeyOf(period)
    return {
      text: raw,
      address: { kind: 'value', owner, role, period, position },
      recordId: id,
      marks: [],
      asides: year === null ? [] : [{ kind: 'facts', text: reportWords.targetOf(writtenYear(model, year)) }],
    }
  })
}

/** Grade or words of a judgement, then its reason; each can be written where it stands. `computed` is the grade that the figures give. */
function judgementLines(
  model: PlanModel,
  { id, fields }: PlanRecord<'judgement'>,
  computed: string | null = null,
): readonly SheetLine[] {
  const names = ['grade', 'words', 'reason'] as const
  return names.flatMap((name) => {
    const text = fields[name] ?? ''
    if (text === '' && name !== 'reason') return []
    const line = fieldLine(model, id, name, text)
    const differs = name === 'grade' && computed !== null && computed !== text
    return [differs ? { ...line, asides: [{ kind: 'facts', text: reportWords.computed(computed) }] as const } : line]
  })
}
