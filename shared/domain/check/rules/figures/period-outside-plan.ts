import { comparePeriods, endMonth, startMonth } from '../../../fiscal-period/fiscal-period.ts'
import { parsePeriodText } from '../../../fiscal-period/period-text.ts'
import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type FindingParams } from '../../finding.ts'

type Side = FindingParams['period-outside-plan']['side']
type Dated = { readonly record: PlanRecord; readonly field: string; readonly text: string }

/** Targets, steps and columns of years that the plan does not cover, but for those of a column that is marked as beyond it. */
export const periodOutsidePlan: CheckRule = {
  reads: ['plan', 'municipality', 'column', 'value', 'bar', 'bullet'],
  find: (model) => {
    const columns = model.list('column')
    const beyond = new Set(columns.filter(({ fields }) => fields.isBeyond).map(({ fields }) => fields.period))
    const byPeriod = Map.groupBy(datedOf(model), ({ period }) => period)
    return [...byPeriod].flatMap(([period, dated]) => {
      const side = beyond.has(period) ? null : outsideOf(model, period)
      return side === null ? [] : dated.map((each) => findingOf(each, period, side))
    })
  },
}

function findingOf({ record, field, text }: Dated, period: string, side: Side) {
  return findingAt('period-outside-plan', 'attention', { recordId: record.id, field }, { text, period, side })
}

function datedOf(model: PlanModel): ReadonlyArray<Dated & { readonly period: string }> {
  const columns = model.list('column').map((record) => ({ record, field: 'period', text: record.fields.label }))
  const targets = model.list('value').filter(({ fields }) => fields.role === 'target')
  const values = targets.map((record) => ({ record, field: 'raw', text: record.fields.raw }))
  const bullets = model.list('bullet').map((record) => ({ record, field: 'text', text: record.fields.text }))
  const bars = model.list('bar').map((record) => ({ record, field: 'label', text: record.fields.label }))
  return [
    ...[...columns, ...values, ...bullets].map((dated) => ({ ...dated, period: dated.record.fields.period ?? '' })),
    ...bars.flatMap((dated) => {
      const { from, to } = dated.record.fields
      return [...new Set([from, to ?? from])].map((period) => ({ ...dated, period }))
    }),
  ]
}

/** On which side of the plan's own period another one lies; null where they share a month, or nothing is known of it. */
function outsideOf(model: PlanModel, text: string): Side | null {
  const { periodFrom, periodTo } = model.plan.fields
  const [period, from, to] = [text, periodFrom, periodTo].map(parsePeriodText)
  if (!period || !from || !to) return null
  const [start, end] = [startMonth(period), endMonth(period)]
  const [first, last] = [startMonth(from), endMonth(to)]
  if (end !== null && first !== null && comparePeriods(end, first) < 0) return 'before'
  if (start !== null && last !== null && comparePeriods(last, start) < 0) return 'after'
  return null
}
