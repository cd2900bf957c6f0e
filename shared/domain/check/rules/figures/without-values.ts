import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { indicatorName, valuesOf } from '../../sheet-records.ts'

/** An indicator that has neither baseline nor target, nor is it judged in words. */
export const withoutValues: CheckRule = {
  reads: ['indicator', 'indicatorUse', 'placement', 'project', 'breakdown', 'value'],
  find: (model) =>
    model.list('indicator').flatMap((indicator) => {
      const isStated = valuesOf(model, indicator.id).some(
        ({ fields }) => fields.role === 'baseline' || fields.role === 'target',
      )
      if (isStated || indicator.fields.isJudgedInWords) return []
      const params = { indicator: indicatorName(model, indicator) }
      return [findingAt('without-values', 'hint', { recordId: indicator.id, field: 'name' }, params)]
    }),
}
