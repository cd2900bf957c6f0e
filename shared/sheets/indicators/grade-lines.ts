import { assessYear } from '../../domain/indicator/assess-year.ts'
import { gradeScaleOf } from '../../domain/indicator/grade-scale.ts'
import { keptWhileUnchanged } from '../../domain/plan/kept-while-unchanged.ts'
import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { attainmentSentence, formulaSentence, shareSentence, shareText } from '../../messages/indicator-words.ts'
import { plainLine, type SheetLine } from '../cells/sheet-line.ts'
import type { FootRow } from '../tables/table-sheet.ts'
import type { YearColumn } from './year-columns.ts'
import { revisionMark, revisionsInOrder, valueAsides } from './value-asides.ts'

/**
 * What the third row of an indicator says: its `grade` where the plan has a scale or judgements, and actuals or judgements to grade by; the
 * share `attained` where there are actuals alone; null where there is nothing to say.
 */
export type JudgedRow = 'grade' | 'attained' | null

export const judgedRowOf: (model: PlanModel) => JudgedRow = keptWhileUnchanged(
  ['value', 'gradeScale', 'judgement'],
  (model) => {
    if (model.list('judgement').length > 0) return 'grade'
    const hasActuals = model.list('value').some(({ fields }) => fields.role === 'actual')
    if (!hasActuals) return null
    return model.list('gradeScale').length > 0 ? 'grade' : 'attained'
  },
)

/** The same for a sheet that shows some indicators: a share attained stands there only if one of them has an actual. */
export function judgedRowAmong(model: PlanModel, owners: ReadonlySet<RecordId>): JudgedRow {
  const row = judgedRowOf(model)
  const hasActual = (owner: RecordId) =>
    model.listBy('value', 'owner', owner).some(({ fields }) => fields.role === 'actual')
  return row === 'attained' && ![...owners].some(hasActual) ? null : row
}

/** The same for a card, which shows grades alone: a share that the program computes by itself stands in the table of indicators. */
export function gradedRowOf(model: PlanModel): JudgedRow {
  return judgedRowOf(model) === 'grade' ? 'grade' : null
}

/** The grade of each year with its percentage: B（72.2%）; words where it was judged so. * marks a grade given by hand. */
export function gradeLines(model: PlanModel, owner: RecordId, columns: readonly YearColumn[]): readonly SheetLine[] {
  return columns.map(({ year }) => plainLine(year === null ? '' : gradeText(model, owner, year)))
}

function gradeText(model: PlanModel, owner: RecordId, year: string): string {
  const assessment = assessYear(model, owner, year)
  if (assessment === null) return ''
  const { grade, share, comparison } = assessment
  const hasActual = comparison.printed.actuals.length > 0
  const percent = share.ok && hasActual ? shareText(share.value) : ''
  if (grade === null) return percent
  const mark = grade.by === 'hand' && assessment.computed !== null ? BY_HAND : ''
  return `${grade.text}${mark}${percent === '' ? '' : `（${percent}）`}`
}

const BY_HAND = '*'

/** Whose values a table shows, and whether it has a row of grades. */
export type FootScope = { readonly owners: ReadonlySet<RecordId>; readonly hasScale: boolean }

/**
 * What stands under a table of indicators: how it computes and grades, whose grade was given by hand and why, and which targets were set anew. Without
 * a scope it is under all of the plan's.
 */
export function indicatorFoot(model: PlanModel, scope?: FootScope): readonly FootRow[] {
  const isShown = (owner: RecordId) => scope === undefined || scope.owners.has(owner)
  return [
    ...(scope?.hasScale === false ? [] : scaleRows(model, isShown)),
    ...judgementRows(model, isShown),
    ...revisionRows(model, isShown),
  ]
}

function scaleRows(model: PlanModel, isShown: IsShown): readonly FootRow[] {
  if (judgedRowOf(model) === null) return []
  const hasShares = model
    .list('value')
    .some((value) => isShown(value.fields.owner) && valueAsides(model, value).some(({ kind }) => kind === 'percent'))
  const shares = hasShares ? [{ key: 'shares', label: '割合の計算', line: plainLine(shareSentence) }] : []
  const scale = gradeScaleOf(model)
  if (scale === null) return [{ key: 'formula', label: '達成率の計算', line: plainLine(attainmentSentence) }, ...shares]
  const bands = scale.bands.map(({ fields: { label, meaning, atLeast } }) =>
    [label, meaning ?? '', atLeast === null ? '' : `${atLeast}%以上`].filter(Boolean).join(' '),
  )
  return [
    { key: 'formula', label: '評価の計算', line: plainLine(formulaSentence(scale.record.fields)) },
    ...shares,
    { key: 'bands', label: '評価の区分', line: plainLine(bands.join('、')) },
  ]
}

type IsShown = (owner: RecordId) => boolean

function judgementRows(model: PlanModel, isShown: IsShown): readonly FootRow[] {
  return model.list('judgement').flatMap(({ id, fields }) => {
    const { owner, grade, reason, period } = fields
    if (grade === null || grade === '' || reason === null || reason === '' || !isShown(owner)) return []
    const part = model.find('breakdown', owner)
    const indicator = model.find('indicator', part?.fields.indicator ?? owner)
    if (indicator === null) return []
    const name = [indicator.fields.name, part?.fields.label].filter(Boolean).join(' ')
    return [{ key: id, label: BY_HAND, line: plainLine(`${name} ${yearLabel(model, period)}「${grade}」：${reason}`) }]
  })
}

function yearLabel(model: PlanModel, period: string): string {
  return model.list('column').find(({ fields }) => fields.period === period)?.fields.label ?? period
}

function revisionRows(model: PlanModel, isShown: IsShown): readonly FootRow[] {
  return revisionsInOrder(model).flatMap((revision) => {
    const value = model.find('value', revision.fields.value)
    if (value === null || !isShown(value.fields.owner)) return []
    const { decidedOn, body, previous, reason } = revision.fields
    const decided = [decidedOn, body].filter(Boolean).join(' ')
    const text = [decided, `改定前「${previous}」`, reason].filter(Boolean).join('　')
    return [{ key: revision.id, label: revisionMark(model, revision), line: plainLine(text) }]
  })
}
