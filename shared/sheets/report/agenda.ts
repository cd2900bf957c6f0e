import { isReached } from '../../domain/indicator/attainment.ts'
import { gradeScaleOf } from '../../domain/indicator/grade-scale.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { readValue } from '../../domain/value/read-value.ts'
import { reportWords } from '../../messages/report-words.ts'
import { lifecycleWord } from '../card/lifecycle-word.ts'
import type { LateRow } from './late-rows.ts'
import { distinctRows } from './tallies.ts'
import type { SectionNumbers } from './report-sections.ts'
import type { ReportSubject } from './report-subjects.ts'
import { writtenYear } from './report-years.ts'
import { hasActual, lowestGrade } from './standing.ts'
import type { YearChange } from './year-changes.ts'

/** 次第: what the committee is told and what it is asked, as far as the plan itself says; a draft. */
export type Agenda = {
  readonly title: string
  readonly reports: readonly AgendaItem[]
  readonly matters: readonly AgendaItem[]
}

/** `about` is what it is about, one line each; `see` where in the report more stands, '' where nowhere. */
export type AgendaItem = {
  readonly key: string
  readonly text: string
  readonly about: readonly string[]
  readonly see: string
}

type Told = {
  readonly year: string
  /** What the plan calls its projects. */
  readonly word: string
  readonly sections: SectionNumbers
  readonly subjects: readonly ReportSubject[]
  readonly changes: readonly YearChange[]
  readonly late: readonly LateRow[]
}

const { agenda: words, sections: sectionWords } = reportWords

/** The parts of the report to which an item points, with their numbers; those that it does not have are left out. */
function see({ sections }: Pick<Told, 'sections'>, ...parts: ReadonlyArray<keyof SectionNumbers>): string {
  return parts
    .flatMap((part) => (sections[part] === null ? [] : [`${String(sections[part])} ${sectionWords[part]}`]))
    .join('、')
}

export function agendaOf(model: PlanModel, told: Told): Agenda {
  return {
    title: agendaTitle(model),
    reports: [progressItem(model, told), ...changesItem(told), ...lateItem(told)],
    matters: [...lowestItems(model, told), ...targetItems(told), ...withoutReasonItem(told), ...endedItem(told)],
  }
}

/** With the name of the committee where the plan has exactly one. */
function agendaTitle(model: PlanModel): string {
  const names = model.list('body').map(({ fields }) => fields.name)
  const committees = names.filter((name) => name.endsWith('委員会'))
  const [only] = committees
  return only === undefined || committees.length > 1 ? sectionWords.agenda : words.of(only)
}

function progressItem(model: PlanModel, told: Told): AgendaItem {
  const { year, word, subjects } = told
  const rows = distinctRows(subjects)
  const entered = rows.filter(({ row }) => hasActual(row.assessment)).length
  const projects = words.facts(word, subjects.filter(({ isCounted }) => isCounted).length)
  return {
    key: 'progress',
    text: words.progress(writtenYear(model, year)),
    about: [words.progressFacts(projects, words.entered(rows.length, entered))],
    see: see(told, 'counts', 'progress'),
  }
}

function changesItem(told: Told): readonly AgendaItem[] {
  const { changes } = told
  const kinds = [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, own]) => words.facts(kind, own.length))
  return changes.length === 0
    ? []
    : [{ key: 'changes', text: words.changes, about: [kinds.join('、')], see: see(told, 'changes') }]
}

function lateItem(told: Told): readonly AgendaItem[] {
  const { late } = told
  return late.length === 0
    ? []
    : [{ key: 'late', text: words.late, about: [words.rows(late.length)], see: see(told, 'late') }]
}

/** The indicators with the town's lowest grade, and the projects that were judged so. */
function lowestItems(model: PlanModel, told: Told): readonly AgendaItem[] {
  const { subjects } = told
  const lowest = lowestGrade(gradeScaleOf(model))
  if (lowest === null) return []
  const going = subjects.filter(({ hasEnded }) => !hasEnded)
  const indicators = distinctRows(going)
    .filter(({ row: { assessment } }) => assessment.grade?.text === lowest)
    .map(({ subject, row }) => indicatorText(subject, row))
  const projects = going.filter(({ judgement }) => judgement?.fields.grade === lowest).map(({ fullName }) => fullName)
  return [
    ...itemOf('lowest-projects', words.lowestProject(lowest), projects, see(told, 'progress')),
    ...itemOf('lowest', words.lowest(lowest), indicators, see(told, 'progress')),
  ]
}

/** Targets that are met years before they are due, and targets that are still to be set. */
function targetItems(told: Told): readonly AgendaItem[] {
  const { year, subjects } = told
  const rows = distinctRows(subjects.filter(({ hasEnded }) => !hasEnded))
  const textsOf = (isMeant: (row: (typeof rows)[number]['row']) => boolean) =>
    rows.filter(({ row }) => isMeant(row)).map(({ subject, row }) => indicatorText(subject, row))
  const reached = textsOf(({ assessment: { comparison } }) => {
    const isEarly = comparison.targetYear !== null && comparison.targetYear > year
    return isEarly && comparison.figures.ok && isReached(comparison.figures.value) === true
  })
  const undecided = textsOf(({ assessment: { comparison } }) => comparison.printed.targets.some(isUndecided))
  return [
    ...itemOf('reached', words.reached, reached, see(told, 'progress')),
    ...itemOf('undecided', words.undecided, undecided, see(told, 'progress')),
  ]
}

function isUndecided({ fields }: PlanRecord<'value'>): boolean {
  const reading = readValue(fields.raw)
  return reading.kind === 'undecided' || (reading.kind === 'nothing' && reading.nothing === 'not-set')
}

function withoutReasonItem(told: Told): readonly AgendaItem[] {
  const { late } = told
  const about = late
    .filter(({ reason }) => reason.text === '')
    .map(({ name, work }) => `${name}${work === '' ? '' : `「${work}」`}`)
  return itemOf('without-reason', words.withoutReason, about, see(told, 'late'))
}

function endedItem(told: Told): readonly AgendaItem[] {
  const { changes, subjects } = told
  const ended = new Set(
    subjects.flatMap(({ project }) => (project !== null && isGivenUp(project) ? [project.id as string] : [])),
  )
  const about = changes.filter(({ key }) => ended.has(key)).map(({ kind, subject }) => `${subject}（${kind}）`)
  return itemOf('ended', words.ended, about, see(told, 'changes'))
}

function isGivenUp(project: PlanRecord<'project'>): boolean {
  return project.fields.lifecycle !== 'finished' && lifecycleWord(project) !== ''
}

function itemOf(key: string, text: string, about: readonly string[], see: string): readonly AgendaItem[] {
  return about.length === 0 ? [] : [{ key, text, about, see }]
}

function indicatorText(subject: ReportSubject, { row, assessment }: ReportSubject['rows'][number]): string {
  const { targets, actuals } = assessment.comparison.printed
  const indicator = [row.name.text, row.rowLabel].filter(Boolean).join(' ')
  const texts = (values: typeof targets) => values.map(({ fields }) => fields.raw).join('、')
  const figures = actuals.length === 0 ? '' : words.figures(texts(targets), texts(actuals))
  return [subject.fullName, `${indicator}${figures}`].filter(Boolean).join('　')
}
