import { writePeriod } from '../fiscal-period/write-period.ts'
import type { FiscalPeriod, MonthPoint } from '../fiscal-period/fiscal-period.ts'
import { parsePeriodText, toPeriodText } from '../fiscal-period/period-text.ts'
import { createPlanModel, type PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'
import { initialFieldsOf } from '../record/read-record.ts'
import type { FieldsOf, RecordType } from '../record/record-types.ts'
import { addMeasure, addProject } from '../structure/add-place.ts'
import type { PlanAnswers } from './plan-answers.ts'
import { fiscalYearsBetween } from './plan-template.ts'

type NewId = () => RecordId

/**
 * The records of a new plan: its form, and one empty place at each level, so that the first project can be typed at once. The period in
 * words follows the plan's way of writing years.
 */
export function buildPlan(answers: PlanAnswers, newId: NewId): readonly PlanRecord[] {
  const { municipality, title, from, to, calendar, declaredRoles, chapters } = answers
  const town = recordOf(newId, 'municipality', municipality)
  const plan = recordOf(newId, 'plan', {
    municipality: town.id,
    title,
    periodText: periodText(answers),
    periodFrom: from,
    periodTo: to,
    calendar,
    declaredRoles,
  })
  const hasProjects = answers.hasProjects && answers.levels.length > 1
  const fields = answers.fields.map(({ label, appliesTo }) => ({
    label,
    appliesTo: appliesTo === 'project' && !hasProjects ? ('measure' as const) : appliesTo,
  }))
  const form = [
    ...inRank(answers.levels, (given) => recordOf(newId, 'level', given)),
    ...inRank(fields, (given) => recordOf(newId, 'fieldDef', given)),
    ...inRank(columnsOf(answers), (given) => recordOf(newId, 'column', given)),
    ...inRank(chapters, (given) => recordOf(newId, 'chapter', { ...given, text: '' })),
  ]
  return withFirstPlaces(createPlanModel([town, plan, ...form]), hasProjects, newId).all()
}

function recordOf<T extends RecordType>(
  newId: NewId,
  type: T,
  given: Partial<FieldsOf<T>>,
): PlanRecord & { readonly type: T } {
  const fields: LooseFields = { ...initialFieldsOf(type), ...given }
  return { id: newId(), type, fields } as PlanRecord & { readonly type: T }
}

function inRank<G>(
  given: readonly G[],
  make: (ranked: G & { readonly position: number }) => PlanRecord,
): readonly PlanRecord[] {
  return given.map((each, position) => make({ ...each, position }))
}

/** One empty measure below the other, and an empty project in the last of them. */
function withFirstPlaces(model: PlanModel, hasProjects: boolean, newId: NewId): PlanModel {
  const levels = model.list('level')
  let present = model
  let parent: RecordId | null = null
  for (const level of hasProjects ? levels.slice(0, -1) : levels) {
    const id = newId()
    present = present.withChanges(addMeasure(present, { id, level: level.id, parent, title: '' }))
    parent = id
  }
  if (!hasProjects || parent === null) return present
  const ids = { project: newId(), placement: newId() }
  return present.withChanges(addProject(present, { ids, measure: parent, name: '' }))
}

/** A column of a new plan. */
export type NewColumn = Pick<FieldsOf<'column'>, 'label' | 'period' | 'isBeyond'>

/** The columns that the answers ask for, in order. */
export function columnsOf({
  from,
  to,
  calendar,
  columns,
}: Pick<PlanAnswers, 'from' | 'to' | 'calendar' | 'columns'>): readonly NewColumn[] {
  if (!columns.hasYears) return []
  const column = (period: FiscalPeriod, isBeyond = false): NewColumn => ({
    label: writePeriod(period, calendar),
    period: toPeriodText(period),
    isBeyond,
  })
  const years = fiscalYearsBetween(from, to)
  const planned = years.flatMap((year) =>
    columns.halves.includes(year)
      ? ([1, 2] as const).map((half) => column({ kind: 'half', year, half }))
      : [column({ kind: 'year', year })],
  )
  const last = years.at(-1)
  return columns.isBeyond && last !== undefined ? [...planned, column({ kind: 'year', year: last + 1 }, true)] : planned
}

/** 令和8年度～令和10年度; with months where the plan does not begin in April or end in March. */
export function periodText({ from, to, calendar }: Pick<PlanAnswers, 'from' | 'to' | 'calendar'>): string {
  const [first, last] = [monthOf(from), monthOf(to)]
  if (first === null || last === null) return ''
  const years = fiscalYearsBetween(from, to)
  const [start, end] = [years[0], years.at(-1)]
  if (first.month !== 4 || last.month !== 3 || start === undefined || end === undefined) {
    return `${writePeriod(first, calendar)}～${writePeriod(last, calendar)}`
  }
  const written = (year: number) => writePeriod({ kind: 'year', year }, calendar)
  return start === end ? written(start) : `${written(start)}～${written(end)}`
}

function monthOf(text: string): MonthPoint | null {
  const period = parsePeriodText(text)
  return period?.kind === 'month' ? period : null
}
