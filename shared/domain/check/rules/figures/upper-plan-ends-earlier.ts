import { comparePeriods, endMonth } from '../../../fiscal-period/fiscal-period.ts'
import { parsePeriodText } from '../../../fiscal-period/period-text.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'

/** An upper plan that ends before this one does. */
export const upperPlanEndsEarlier: CheckRule = {
  reads: ['planLink', 'plan', 'municipality'],
  find: (model) => {
    const planEnd = lastMonth(model.plan.fields.periodTo)
    return model.list('planLink').flatMap(({ id, fields: { relation, title, periodTo } }) => {
      const end = relation === 'upper' ? lastMonth(periodTo) : null
      if (end === null || planEnd === null || periodTo === null || comparePeriods(end, planEnd) >= 0) return []
      const params = { title, ends: periodTo, planEnds: model.plan.fields.periodTo }
      return [findingAt('upper-plan-ends-earlier', 'attention', { recordId: id, field: 'periodTo' }, params)]
    })
  },
}

function lastMonth(text: string | null) {
  const period = text === null ? null : parsePeriodText(text)
  return period === null ? null : endMonth(period)
}
