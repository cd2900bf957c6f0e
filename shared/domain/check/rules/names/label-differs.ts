import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { bareText, likeness } from '../../similar-texts.ts'

/** A label is meant to be the same, where so much of it is. */
const ALIKE = 0.75

/** A sheet whose label of a field differs by a few characters from the others: 目標とすべき状況 beside 目標とするべき状況. */
export const labelDiffers: CheckRule = {
  reads: ['fieldException', 'fieldDef'],
  find: (model) =>
    model.list('fieldException').flatMap(({ id, fields }) => {
      const usual = model.find('fieldDef', fields.field)?.fields.label ?? ''
      const label = fields.label ?? usual
      const [one, other] = [bareText(label), bareText(usual)]
      if (one === other || likeness(one, other) < ALIKE) return []
      const params = { label: usual, other: label }
      return [findingAt('label-differs', 'attention', { recordId: id, field: 'label', others: [fields.owner] }, params)]
    }),
}
