import type { PlanRecord } from '../../../domain/record/plan-record.ts'
import { singleTable, type TableSheetKind } from '../table-sheet.ts'

/** The categories of one catalogue: a sheet for each. */
export const categoriesSheet: TableSheetKind = {
  title: '分類',
  shelf: 'register',
  owners: (model) =>
    model.list('catalogue').map((catalogue) => ({ id: catalogue.id, title: catalogueTitle(catalogue) })),
  of: (model, owner) => {
    const catalogue = owner === null ? null : model.find('catalogue', owner)
    if (catalogue === null) return null
    return singleTable(model, {
      title: catalogueTitle(catalogue),
      lead: catalogue.fields.isConfirmed ? '' : 'この一覧は、まだ出典と照らし合わせていません。',
      type: 'category',
      records: model.listBy('category', 'catalogue', catalogue.id),
      blank: { catalogue: catalogue.id },
      columns: [
        { label: '番号', weight: 1, field: 'number', holds: 'number' },
        { label: '分類', weight: 10, field: 'name' },
      ],
    })
  },
}

/** A catalogue by its name and edition. */
export function catalogueTitle({ fields }: PlanRecord<'catalogue'>): string {
  return [fields.name, fields.edition].filter(Boolean).join(' ')
}
