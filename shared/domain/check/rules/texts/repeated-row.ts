import type { PlanModel } from '../../../plan/plan-model.ts'
import type { PlanRecord } from '../../../record/plan-record.ts'
import type { CheckRule } from '../../check-rule.ts'
import { findingAt, type Finding } from '../../finding.ts'
import { bareText } from '../../similar-texts.ts'

/** Two rows of a list, one right after the other, that say the same. */
export const repeatedRow: CheckRule = {
  reads: ['inventory', 'inventoryRow', 'annexTable', 'annexRow', 'measure', 'situation'],
  find: (model) => [
    ...model.list('inventory').flatMap(({ id, fields }) => {
      const rows = model.listBy('inventoryRow', 'inventory', id)
      const families = [...Map.groupBy(rows, (row) => row.fields.parent).values()]
      return families.flatMap((family) => repeatsIn(family, [fields.group, fields.title].filter(Boolean).join(' ')))
    }),
    ...model
      .list('annexTable')
      .flatMap(({ id, fields }) => repeatsIn(model.listBy('annexRow', 'table', id), fields.title)),
    ...model.list('measure').flatMap((measure) => repeatedSituations(model, measure)),
  ],
}

function repeatedSituations(model: PlanModel, { id, fields }: PlanRecord<'measure'>): readonly Finding[] {
  const kinds = Map.groupBy(model.listBy('situation', 'measure', id), (situation) => situation.fields.kind)
  return [...kinds.values()].flatMap((situations) => repeatsIn(situations, fields.title))
}

type Row = PlanRecord<'inventoryRow'> | PlanRecord<'annexRow'> | PlanRecord<'situation'>

function repeatsIn(rows: readonly Row[], list: string): readonly Finding[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1]
    const text = textOf(row)
    if (before === undefined || bareText(text) === '' || bareText(text) !== bareText(textOf(before))) return []
    const field = row.type === 'situation' ? 'text' : 'cells'
    const spot = { recordId: row.id, field, others: [before.id] }
    return [findingAt('repeated-row', 'attention', spot, { list: list.replaceAll('\n', ' '), row: text })]
  })
}

function textOf(row: Row): string {
  if (row.type === 'situation') return row.fields.text
  const number = row.type === 'inventoryRow' ? row.fields.number : null
  return [number, ...row.fields.cells].filter(Boolean).join(' ')
}
