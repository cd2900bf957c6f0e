import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { figuresOf } from '../../printed-figures.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import { indicatorName } from '../../sheet-records.ts'

/** Figures of one indicator that are in different units: 1時間 → 30分. */
export const unitChange: CheckRule = {
  reads: ['indicator', 'indicatorUse', 'placement', 'project', 'breakdown', 'value'],
  find: (model) =>
    model.list('indicator').flatMap((indicator) => {
      const parts = model.listBy('breakdown', 'indicator', indicator.id).map(({ id }) => id)
      return [indicator.id, ...parts].flatMap((owner) => {
        const values = model.listBy('value', 'owner', owner)
        if (!mayDiffer(values)) return []
        const units = new Set(values.flatMap(figuresOf).map(({ unit }) => plainUnit(unit)))
        units.delete('')
        if (units.size < 2) return []
        const found = values.find((value) => figuresOf(value).some(({ unit }) => plainUnit(unit) === [...units][1]))
        const params = { indicator: indicatorName(model, indicator), units: [...units].join(' → ') }
        return [findingAt('unit-change', 'attention', { recordId: found?.id ?? owner, field: 'raw' }, params)]
      })
    }),
}

/**
 * Whether the figures may be in different units, to be told without reading them: they may not where all texts are the same but for
 * one number in each.
 */
function mayDiffer(values: ReadonlyArray<PlanRecord<'value'>>): boolean {
  const shapes = new Set<string>()
  for (const { fields } of values) {
    const parts = fields.raw.split(NUMBER)
    if (parts.length > 2) return true
    if (parts.length === 2) shapes.add(parts.join('0'))
  }
  return shapes.size > 1
}

const NUMBER = /[0-9０-９][0-9０-９,，.．]*/u
const SAME: Readonly<Record<string, string>> = {
  ヶ所: 'か所',
  ケ所: 'か所',
  ヵ所: 'か所',
  箇所: 'か所',
  パーセント: '%',
}

/** The unit as it is counted: 手続き and 手続 are one. */
function plainUnit(unit: string): string {
  const folded = unit.replace(/\(.*/u, '')
  return SAME[folded] ?? folded.replace(/手続き$/u, '手続')
}
