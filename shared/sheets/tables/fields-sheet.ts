import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { FieldsOf } from '../../domain/record/record-types.ts'
import { choiceWordsOf } from '../../messages/choice-words.ts'
import { planHeading } from '../sheet-heading.ts'
import { recordRows, type TableGroup, type TableSheetKind } from './table-sheet.ts'

const COLUMNS = [
  { label: '欄の見出し', weight: 4, field: 'label' },
  { label: '載せる用紙', weight: 3, field: 'appliesTo' },
] as const

/** 個票の欄: the labelled fields of the sheets, in printed order. */
export const fieldsSheet: TableSheetKind = {
  title: '個票の欄',
  shelf: 'register',
  of: (model) => ({
    heading: planHeading(model, '個票の欄'),
    lead: '用紙に載せる欄です。上の行ほど上に載ります。1枚の用紙だけ違うときは、その用紙で欄を選び、右側で決めます。',
    columns: COLUMNS.map(({ label, weight }) => ({ label, weight })),
    foot: [],
    groups: [...(choiceWordsOf('fieldDef', 'appliesTo') ?? [])].map(([appliesTo, word]) =>
      groupOf(model, { appliesTo: appliesTo as FieldsOf<'fieldDef'>['appliesTo'], word }),
    ),
  }),
}

type Group = { readonly appliesTo: FieldsOf<'fieldDef'>['appliesTo']; readonly word: string }

function groupOf(model: PlanModel, { appliesTo, word }: Group): TableGroup {
  const records = model.list('fieldDef').filter(({ fields }) => fields.appliesTo === appliesTo)
  const rows = recordRows(model, { type: 'fieldDef', columns: COLUMNS, records, blank: { appliesTo } })
  return { key: appliesTo, title: word, rows }
}
