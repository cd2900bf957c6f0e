import { findSaidCounts } from '../../../inventory/find-said-counts.ts'
import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'

/** A number of rows that a text gives lists beside it by their names, and that they have not: 子育て・介護の26手続き. */
export const countInText: CheckRule = {
  reads: ['inventory', 'inventoryRow', 'placement', 'fieldValue', 'lane', 'bullet'],
  find: (model) => {
    const owners = new Set(model.list('inventory').map(({ fields }) => fields.owner))
    const said = [...owners].flatMap((owner) => findSaidCounts(model, owner))
    return said
      .filter((each) => each.said !== each.counted)
      .map(({ recordId, words, counted, inventories }) => {
        const lists = inventories.map((inventory) => `「${lastLine(inventory)}」`).join('、')
        const parts = inventories.map((inventory) => String(rowCount(model, inventory))).join('＋')
        const spot = { recordId, field: 'text', others: inventories.map(({ id }) => id) }
        return findingAt('count-in-text', 'contradiction', spot, { words, counted, lists, parts })
      })
  },
}

/** The innermost heading of a list: ア.子育て関係 under ①マイナポータルから…. */
function lastLine({ fields }: PlanRecord<'inventory'>): string {
  return (fields.group ?? fields.title).split('\n').at(-1) ?? ''
}

function rowCount(model: PlanModel, { id }: PlanRecord<'inventory'>): number {
  return model.listBy('inventoryRow', 'inventory', id).filter(({ fields }) => fields.parent === null).length
}
