import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { readingOf } from '../../printed-figures.ts'
import { indicatorName } from '../../sheet-records.ts'

/** A baseline that names its year and nothing else: R3上半期実績. */
export const baselineWithoutFigure: CheckRule = {
  reads: ['value', 'breakdown', 'indicator', 'indicatorUse', 'placement', 'project'],
  find: (model) =>
    model.list('value').flatMap((value) => {
      if (value.fields.role !== 'baseline' || readingOf(value).kind !== 'period') return []
      const owner = model.find('breakdown', value.fields.owner)?.fields.indicator ?? value.fields.owner
      const indicator = model.find('indicator', owner)
      const params = { indicator: indicator === null ? '' : indicatorName(model, indicator), raw: value.fields.raw }
      return [findingAt('baseline-without-figure', 'attention', { recordId: value.id, field: 'raw' }, params)]
    }),
}
