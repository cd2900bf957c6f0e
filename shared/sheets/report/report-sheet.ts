import type { PlanModel } from '../../domain/plan/plan-model.ts'
import { reportWords } from '../../messages/report-words.ts'
import { indicatorFoot } from '../indicators/grade-lines.ts'
import { projectLevel } from '../outline.ts'
import { planHeading, type SheetHeading } from '../sheet-heading.ts'
import type { FootRow } from '../tables/table-sheet.ts'
import { agendaOf, type Agenda } from './agenda.ts'
import { lateRowsOf, type LateRow } from './late-rows.ts'
import { progressGroupsOf, type ProgressGroup } from './progress-rows.ts'
import { reportSubjectsOf } from './report-subjects.ts'
import { numberSections, type SectionNumbers } from './report-sections.ts'
import { reportTitle, writtenYear } from './report-years.ts'
import { hasActual } from './standing.ts'
import { talliesOf, type Tally } from './tallies.ts'
import { yearChangesOf, type YearChange } from './year-changes.ts'

/**
 * 進捗状況報告書 of a fiscal year: what 事務局 takes to the committee, made of what the plan holds. Where a section has nothing to say it has
 * a sentence (`nothing`) instead.
 */
export type ReportSheet = {
  readonly kind: 'report'
  readonly heading: SheetHeading
  /** What the plan calls its projects. */
  readonly projectLabel: string
  readonly sections: SectionNumbers
  readonly tallies: readonly Tally[]
  /** How the plan grades. */
  readonly foot: readonly FootRow[]
  readonly groups: readonly ProgressGroup[]
  readonly changes: readonly YearChange[]
  readonly late: readonly LateRow[]
  readonly agenda: Agenda | null
  readonly nothing: { readonly progress: string; readonly changes: string; readonly late: string }
}

/** The report of a fiscal year (canonical text); of a plan without years (null) it only says so. */
export function reportSheetOf(model: PlanModel, year: string | null): ReportSheet {
  const heading = planHeading(model, reportTitle(model, year))
  const projectLabel = projectLevel(model)?.fields.name ?? reportWords.project
  const none = {
    kind: 'report',
    heading,
    projectLabel,
    sections: numberSections({ hasProgress: false }),
    tallies: [],
    foot: [],
    groups: [],
    changes: [],
    late: [],
  } as const
  if (year === null) {
    return { ...none, agenda: null, nothing: { progress: reportWords.nothing.year, changes: '', late: '' } }
  }
  const subjects = reportSubjectsOf(model, year)
  const [changes, late] = [yearChangesOf(model, year, subjects), lateRowsOf(model, subjects)]
  const isTold = subjects.some(
    ({ rows, judgement }) =>
      judgement !== null || rows.some(({ assessment }) => hasActual(assessment) || assessment.judgement !== null),
  )
  const hasDone = subjects.some(({ work }) => work === 'done')
  const { nothing } = reportWords
  const written = writtenYear(model, year)
  const isEmpty = !isTold && !hasDone && changes.length === 0
  if (isEmpty) return { ...none, agenda: null, nothing: { progress: nothing.actuals(written), changes: '', late: '' } }
  const groups = isTold || hasDone ? progressGroupsOf(model, year, subjects) : []
  const sections = numberSections({ hasProgress: groups.length > 0 })
  return {
    ...none,
    sections,
    tallies: isTold || hasDone ? talliesOf(model, subjects, projectLabel) : [],
    foot: indicatorFoot(model, { owners: new Set(), hasScale: true }),
    groups,
    changes,
    late,
    agenda: agendaOf(model, { year, word: projectLabel, sections, subjects, changes, late }),
    nothing: {
      progress: isTold ? '' : nothing.actuals(written),
      changes: nothing.changes(written),
      late: hasDone ? nothing.late(written) : nothing.lateUntold(written),
    },
  }
}
