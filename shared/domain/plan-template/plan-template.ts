import { fiscalYearOfMonth } from '../fiscal-period/fiscal-period.ts'
import { parsePeriodText } from '../fiscal-period/period-text.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { PlanForm } from './plan-answers.ts'

/** The columns of a template, relative to whatever period the plan has: `halves` are ranks of its years, from 0. */
export type ColumnPattern = {
  readonly hasYears: boolean
  readonly halves: readonly number[]
  readonly isBeyond: boolean
}

/** A form that a new plan may begin with. `source` is the plan that it was taken from; '' where it comes from none. */
export type PlanTemplate = {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly yearCount: number
  readonly form: PlanForm
  readonly columns: ColumnPattern
}

/** The form of a plan without its content. */
export function templateOf(model: PlanModel): PlanTemplate {
  const { title, subtitle, calendar, declaredRoles } = model.plan.fields
  const years = fiscalYearsOfPlan(model)
  return {
    id: model.plan.id,
    name: model.municipality.fields.name,
    source: [title, subtitle].filter(Boolean).join(' '),
    yearCount: years.length,
    form: {
      levels: model.list('level').map(({ fields: { name, numbering, prefix, titleLabel, numberLabel } }) => ({
        name,
        numbering,
        prefix,
        titleLabel,
        numberLabel,
      })),
      hasProjects: model.list('placement').length > 0,
      fields: model.list('fieldDef').map(({ fields: { label, appliesTo } }) => ({ label, appliesTo })),
      calendar,
      chapters: [],
      declaredRoles: [...declaredRoles],
    },
    columns: patternOf(model, years),
  }
}

function patternOf(model: PlanModel, years: readonly number[]): ColumnPattern {
  const columns = model.list('column').map(({ fields }) => fields)
  const halves = years.flatMap((year, rank) =>
    columns.some(({ period }) => period === `${String(year)}H1`) ? [rank] : [],
  )
  return { hasYears: columns.length > 0, halves, isBeyond: columns.some(({ isBeyond }) => isBeyond) }
}

function fiscalYearsOfPlan(model: PlanModel): readonly number[] {
  return fiscalYearsBetween(model.plan.fields.periodFrom, model.plan.fields.periodTo)
}

/** The fiscal years from one month to another, both in canonical text; none where one of them is no month. */
export function fiscalYearsBetween(from: string, to: string): readonly number[] {
  const [first, last] = [parsePeriodText(from), parsePeriodText(to)]
  if (first?.kind !== 'month' || last?.kind !== 'month') return []
  const [start, end] = [fiscalYearOfMonth(first), fiscalYearOfMonth(last)]
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, rank) => start + rank)
}

const level = (name: string, numbering: PlanForm['levels'][number]['numbering'] = 'through') => ({
  name,
  numbering,
  prefix: null,
  titleLabel: null,
  numberLabel: null,
})

/** The outline that the national 手引 gives for a 市町村官民データ活用推進計画. */
const GUIDE: PlanTemplate = {
  id: 'guide',
  name: '国の手引の構成',
  source: '市町村官民データ活用推進計画の雛型',
  yearCount: 3,
  form: {
    levels: [level('基本的な方針'), level('個別施策', 'composed')],
    hasProjects: true,
    fields: [
      { label: '概要', appliesTo: 'project' },
      { label: '現状・課題', appliesTo: 'project' },
      { label: '取組内容', appliesTo: 'project' },
    ],
    calendar: 'era',
    chapters: [
      '現状及び課題',
      '目的',
      '位置付け',
      '推進体制',
      '基本的な方針',
      '個別施策',
      'セキュリティ及び個人情報の適正な取扱いの確保',
    ].map((title, rank) => ({ number: String(rank + 1), title })),
    declaredRoles: ['市町村官民データ活用推進計画'],
  },
  columns: { hasYears: true, halves: [], isBeyond: false },
}

/** No more than a plan needs for its first project to be written. */
const EMPTY: PlanTemplate = {
  id: 'empty',
  name: '何も選ばない',
  source: '',
  yearCount: 3,
  form: {
    levels: [level('施策'), level('事業')],
    hasProjects: true,
    fields: [{ label: '概要', appliesTo: 'project' }],
    calendar: 'era',
    chapters: [],
    declaredRoles: [],
  },
  columns: { hasYears: true, halves: [], isBeyond: false },
}

/** The templates that come from no plan of this program. */
export const GIVEN_TEMPLATES: readonly PlanTemplate[] = [GUIDE, EMPTY]
