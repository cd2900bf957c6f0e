import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { gradeScaleOf } from '../../domain/indicator/grade-scale.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { reportWords } from '../../messages/report-words.ts'
import { lifecycleWord } from '../card/lifecycle-word.ts'
import { printedMeasureTitle } from '../outline.ts'
import { gradeLabels, hasActual, standingColumns, standingOf } from './standing.ts'
import type { AssessedRow, ReportSubject } from './report-subjects.ts'

/**
 * 集計: how many there are under each measure, in several ways (`groups`), each of which counts every one of them exactly once: the counts of
 * a group always come to the total of their row, and those of the outermost rows to the sum.
 */
export type Tally = {
  readonly key: 'projects' | 'indicators'
  readonly title: string
  readonly total: string
  readonly groups: readonly TallyGroup[]
  readonly rows: readonly TallyRow[]
  readonly sum: TallyRow
}
export type TallyGroup = { readonly label: string; readonly columns: readonly string[] }
/** `counts` follows the groups and their columns. */
export type TallyRow = {
  readonly key: string
  readonly label: string
  readonly depth: number
  readonly total: number
  readonly counts: ReadonlyArray<readonly number[]>
}

/** Something that is counted, and the word under which each group counts it. */
type Counted = { readonly measure: RecordId | null; readonly words: readonly string[] }
type Words = ReadonlyArray<{ readonly word: string; readonly isAlways: boolean }>
type Question = { readonly label: string; readonly words: Words }

/** The counts of projects (of innermost measures in a plan without them) and of indicators, by measure. */
export function talliesOf(model: PlanModel, subjects: readonly ReportSubject[], word: string): readonly Tally[] {
  const [projects, indicators] = [countedProjects(model, subjects), countedIndicators(model, subjects)]
  const lines = linesOf(model, [...projects.counted, ...indicators.counted])
  return [
    tallyOf(
      { key: 'projects', title: reportWords.projectCount(word), total: reportWords.count(word) },
      projects,
      lines,
    ),
    tallyOf(
      { key: 'indicators', title: reportWords.indicatorCount, total: reportWords.count(reportWords.indicator) },
      indicators,
      lines,
    ),
  ]
}

type Asked = { readonly questions: readonly Question[]; readonly counted: readonly Counted[] }

function countedProjects(model: PlanModel, subjects: readonly ReportSubject[]): Asked {
  const { entries, state, standing } = reportWords
  const hasBars = model.list('bar').length > 0
  const isJudged = subjects.some(({ isCounted, judgement }) => isCounted && judgement !== null)
  const grades = gradeLabels(gradeScaleOf(model))
  const states = hasBars ? [state.onTime, state.late, state.untold] : [state.going]
  const ends = [
    ...new Set(
      subjects.flatMap(({ hasEnded, project }) => (hasEnded && project !== null ? lifecycleWord(project) : [])),
    ),
  ]
  const counted = subjects
    .filter(({ isCounted }) => isCounted)
    .map((subject) => ({
      measure: subject.measure,
      words: [entryOf(subject), stateOf(subject, hasBars), ...(isJudged ? [judgementWord(subject, grades)] : [])],
    }))
  return {
    questions: [
      {
        label: reportWords.entry,
        words: [...always(entries.all, entries.some, entries.none), ...ifAny(entries.without)],
      },
      { label: reportWords.states, words: [...always(...states), ...ifAny(state.noBars, ...ends)] },
      ...(isJudged
        ? [
            {
              label: reportWords.judgement,
              words: [...always(...grades), ...ifAny(standing.words), ...always(standing.notChosen)],
            },
          ]
        : []),
    ],
    counted,
  }
}

function always(...words: readonly string[]): Words {
  return words.map((word) => ({ word, isAlways: true }))
}

function ifAny(...words: readonly string[]): Words {
  return words.map((word) => ({ word, isAlways: false }))
}

function entryOf({ rows }: ReportSubject): string {
  const { all, some, none, without } = reportWords.entries
  if (rows.length === 0) return without
  const entered = rows.filter(({ assessment }) => hasActual(assessment)).length
  return entered === rows.length ? all : entered > 0 ? some : none
}

function stateOf({ hasEnded, project, late, work }: ReportSubject, hasBars: boolean): string {
  const { onTime, untold, noBars, going, ...words } = reportWords.state
  if (hasEnded && project !== null) return lifecycleWord(project)
  if (!hasBars) return going
  if (late.length > 0) return words.late
  return { done: onTime, planned: untold, 'no-bars': noBars }[work]
}

function judgementWord({ judgement }: ReportSubject, grades: readonly string[]): string {
  const { grade = null, words = null } = judgement?.fields ?? {}
  if (grade !== null && grades.includes(grade)) return grade
  return (grade ?? '') === '' && (words ?? '') === '' ? reportWords.standing.notChosen : reportWords.standing.words
}

/** Every indicator once, under the first that has it. */
function countedIndicators(model: PlanModel, subjects: readonly ReportSubject[]): Asked {
  const counted = distinctRows(subjects).map(({ measure, row }) => ({ measure, words: [standingOf(row.assessment)] }))
  return { questions: [{ label: reportWords.grade, words: standingColumns(gradeScaleOf(model)) }], counted }
}

/** The indicators of all subjects, each once, where it comes first. */
export function distinctRows(
  subjects: readonly ReportSubject[],
): ReadonlyArray<{ readonly subject: ReportSubject; readonly measure: RecordId | null; readonly row: AssessedRow }> {
  const known = new Set<RecordId>()
  return subjects.flatMap((subject) =>
    subject.rows.flatMap((row) => {
      if (known.has(row.row.owner)) return []
      known.add(row.row.owner)
      return [{ subject, measure: subject.measure, row }]
    }),
  )
}

/** A row of the tallies and the measures that it counts. */
type Line = {
  readonly key: string
  readonly label: string
  readonly depth: number
  readonly measures: ReadonlySet<RecordId | null>
}

/** The measures under which something is counted, each with those below it; one that only repeats the row above it is left out. */
function linesOf(model: PlanModel, counted: readonly Counted[]): readonly Line[] {
  const counts = Map.groupBy(counted, ({ measure }) => measure)
  const below = (parent: RecordId | null, depth: number): readonly Line[] =>
    model.listBy('measure', 'parent', parent).flatMap((measure) => {
      const inner = below(measure.id, depth + 1)
      const measures = new Set([measure.id, ...inner.flatMap((line) => [...line.measures])])
      if (!counts.has(measure.id) && inner.length === 0) return []
      const direct = inner.filter((line) => line.depth === depth + 1)
      const isSame = direct.length === 1 && !counts.has(measure.id)
      const rest = isSame
        ? inner.filter((line) => line !== direct[0]).map((line) => ({ ...line, depth: line.depth - 1 }))
        : inner
      return [{ key: measure.id, label: printedMeasureTitle(model, measure), depth, measures }, ...rest]
    })
  const whole = counts.has(null)
    ? [{ key: 'whole', label: reportWords.wholePlan, depth: 0, measures: new Set([null]) }]
    : []
  return [...whole, ...below(null, 0)]
}

function tallyOf(
  heads: Pick<Tally, 'key' | 'title' | 'total'>,
  { questions, counted }: Asked,
  lines: readonly Line[],
): Tally {
  const groups = questions.map(({ label, words }, at) => ({
    label,
    columns: words.flatMap(({ word, isAlways }) =>
      isAlways || counted.some((each) => each.words[at] === word) ? [word] : [],
    ),
  }))
  const rowOf = ({ key, label, depth }: Omit<Line, 'measures'>, own: readonly Counted[]): TallyRow => ({
    key,
    label,
    depth,
    total: own.length,
    counts: groups.map(({ columns }, at) =>
      columns.map((word) => own.filter(({ words }) => words[at] === word).length),
    ),
  })
  return {
    ...heads,
    groups,
    rows: lines.map((line) =>
      rowOf(
        line,
        counted.filter(({ measure }) => line.measures.has(measure)),
      ),
    ),
    sum: rowOf({ key: 'sum', label: reportWords.sum, depth: 0 }, counted),
  }
}
