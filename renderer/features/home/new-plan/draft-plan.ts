import { endMonth, fiscalYearOfMonth, startMonth, type MonthPoint } from '#shared/domain/fiscal-period/fiscal-period.ts'
import { toPeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { readPeriod } from '#shared/domain/fiscal-period/read-period.ts'
import { foldWidth } from '#shared/domain/fiscal-period/fold-width.ts'
import { japanDay } from '#shared/domain/japan-time/japan-day.ts'
import { writePeriod } from '#shared/domain/fiscal-period/write-period.ts'
import { LONGEST_YEARS, type FieldForm, type PlanAnswers } from '#shared/domain/plan-template/plan-answers.ts'
import { fiscalYearsBetween, type PlanTemplate } from '#shared/domain/plan-template/plan-template.ts'
import { newPlanText } from '../../../messages/new-plan-text.ts'

export const STEPS = ['town', 'period', 'levels', 'columns', 'fields'] as const
export type Step = (typeof STEPS)[number]

/** The answers as they are typed. `isTaken` is false for a field that the officer leaves out; `halves` are ranks of years, from 0. */
export type DraftPlan = Pick<PlanAnswers, 'levels' | 'hasProjects' | 'calendar' | 'chapters' | 'declaredRoles'> & {
  readonly template: string
  readonly code: string
  readonly town: string
  readonly prefecture: string
  readonly title: string
  readonly from: string
  readonly to: string
  readonly columns: PlanTemplate['columns']
  readonly fields: ReadonlyArray<FieldForm & { readonly isTaken: boolean }>
}

/** The answers to begin with: nothing known of the town, and a period from the fiscal year of `now` (ISO 8601 with its offset) on. */
export function newDraft(template: PlanTemplate, now: string): DraftPlan {
  const [thisYear = 0, month = 1] = japanDay(now).split('-').map(Number)
  const year = fiscalYearOfMonth({ kind: 'month', year: thisYear, month })
  const april: MonthPoint = { kind: 'month', year, month: 4 }
  const march: MonthPoint = { kind: 'month', year: year + template.yearCount, month: 3 }
  const typed = { from: writePeriod(april, 'era'), to: writePeriod(march, 'era') }
  return withTemplate({ ...typed, code: '', town: '', prefecture: '', title: '' }, template)
}

/** The same town, name and period with the form of a template. */
export function withTemplate(
  draft: Pick<DraftPlan, 'code' | 'town' | 'prefecture' | 'title' | 'from' | 'to'>,
  { id, form, columns }: PlanTemplate,
): DraftPlan {
  const { code, town, prefecture, title, from, to } = draft
  const fields = form.fields.map((field) => ({ ...field, isTaken: true }))
  return { code, town, prefecture, title, from, to, ...form, template: id, columns, fields }
}

/** First and last month of the typed period in canonical text; null where one cannot be read or they make no period. */
export function periodOf({ from, to }: Pick<DraftPlan, 'from' | 'to'>): Pick<PlanAnswers, 'from' | 'to'> | null {
  const [start, end] = [readPeriod(from), readPeriod(to)]
  const first = start.ok ? startMonth(start.value.period) : null
  const last = end.ok ? endMonth(end.value.period) : null
  if (first === null || last === null) return null
  const months = { from: toPeriodText(first), to: toPeriodText(last) }
  return months.from <= months.to && last.year - first.year <= LONGEST_YEARS ? months : null
}

export type Problems = Readonly<Record<string, string>>

/** What is wrong with the answers of a step, by the name of the answer; nothing where the officer may go on. */
export function problemsOf(draft: DraftPlan, step: Step): Problems {
  return Object.fromEntries(Object.entries(allProblems(draft, step)).filter(([, problem]) => problem !== ''))
}

function allProblems(draft: DraftPlan, step: Step): Problems {
  const isMissing = (text: string) => text.trim() === ''
  switch (step) {
    case 'town':
      return {
        code: /^[0-9]{6}$/.test(codeOf(draft)) ? '' : newPlanText.codeProblem,
        town: isMissing(draft.town) ? newPlanText.townProblem : '',
      }
    case 'period':
      return { title: isMissing(draft.title) ? newPlanText.planTitleProblem : '', ...periodProblems(draft) }
    case 'levels':
      return Object.fromEntries(
        draft.levels.map(({ name }, rank) => [`level${String(rank)}`, isMissing(name) ? newPlanText.levelProblem : '']),
      )
    case 'columns':
      return {}
    case 'fields':
      return Object.fromEntries(
        draft.fields.map(({ label, isTaken }, rank) => [
          `field${String(rank)}`,
          isTaken && isMissing(label) ? newPlanText.fieldProblem : '',
        ]),
      )
  }
}

function periodProblems(draft: DraftPlan): Problems {
  const isRead = (text: string) => readPeriod(text).ok
  const from = isRead(draft.from) ? '' : newPlanText.periodProblem
  const to = isRead(draft.to) ? '' : newPlanText.periodProblem
  const isWrong = from === '' && to === '' && periodOf(draft) === null
  return { from, to: isWrong ? newPlanText.orderProblem : to }
}

function codeOf({ code }: DraftPlan): string {
  return foldWidth(code).trim()
}

/** The fiscal years of the typed period; none while it cannot be read. */
export function yearsOf(draft: DraftPlan): readonly number[] {
  const period = periodOf(draft)
  return period === null ? [] : fiscalYearsBetween(period.from, period.to)
}

/** The answers as the host takes them; null while something is missing. */
export function answersOf(draft: DraftPlan): PlanAnswers | null {
  const period = periodOf(draft)
  if (period === null || STEPS.some((step) => Object.keys(problemsOf(draft, step)).length > 0)) return null
  const { levels, hasProjects, calendar, chapters, declaredRoles, columns } = draft
  const years = yearsOf(draft)
  return {
    municipality: { code: codeOf(draft), name: draft.town.trim(), prefecture: draft.prefecture.trim() },
    title: draft.title.trim(),
    ...period,
    levels,
    hasProjects,
    calendar,
    chapters,
    declaredRoles,
    columns: { ...columns, halves: columns.halves.flatMap((rank) => years[rank] ?? []) },
    fields: draft.fields
      .filter(({ isTaken }) => isTaken)
      .map(({ label, appliesTo }) => ({ label: label.trim(), appliesTo })),
  }
}
