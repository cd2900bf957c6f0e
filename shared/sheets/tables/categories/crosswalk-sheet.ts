import type { PlanModel } from '../../../domain/plan/plan-model.ts'
import type { PlanRecord } from '../../../domain/record/plan-record.ts'
import { planHeading } from '../../sheet-heading.ts'
import { fieldLine, plainLine, type SheetLine } from '../../cells/sheet-line.ts'
import { catalogueTitle } from './categories-sheet.ts'
import { categoryColumn } from './category-columns.ts'
import { recordRows, type RecordColumn, type TableGroup, type TableSheetKind } from '../table-sheet.ts'

/** 分類の対応: what each category of an edition became in the next one. */
export const crosswalkSheet: TableSheetKind = {
  title: '分類の対応',
  shelf: 'register',
  of: (model) => ({
    heading: planHeading(model, '分類の対応'),
    lead: '前の版の分類が、次の版のどの分類に当たるかを書きます。いくつもあるときは行を分けます。',
    columns: HEADS,
    groups: model.list('catalogue').flatMap((catalogue, rank, all) => {
      const next = all[rank + 1]
      return next === undefined ? [] : [pairGroup(model, catalogue, next)]
    }),
    foot: [],
  }),
}

const HEADS = [
  { label: '前の版の分類', weight: 6 },
  { label: '次の版の分類', weight: 6 },
  { label: '備考', weight: 6 },
]

function pairGroup(model: PlanModel, from: PlanRecord<'catalogue'>, to: PlanRecord<'catalogue'>): TableGroup {
  const columns: ReadonlyArray<RecordColumn<'category'>> = [
    {
      label: '',
      weight: 6,
      lines: ({ fields }) => [plainLine([fields.number, fields.name].filter(Boolean).join(' '))],
    },
    categoryColumn(model, to, ({ id }) => id),
    { label: '', weight: 6, lines: (category) => remarkLines(model, category, to) },
  ]
  return {
    key: `${from.id} ${to.id}`,
    title: `${catalogueTitle(from)} → ${catalogueTitle(to)}`,
    rows: recordRows(model, {
      type: 'category',
      records: model.listBy('category', 'catalogue', from.id),
      columns,
      blank: null,
    }),
  }
}

function remarkLines(
  model: PlanModel,
  { id }: PlanRecord<'category'>,
  to: PlanRecord<'catalogue'>,
): readonly SheetLine[] {
  return model
    .listBy('categoryLink', 'from', id)
    .filter(({ fields }) => model.find('category', fields.to)?.fields.catalogue === to.id)
    .map((link) => fieldLine(model, link.id, 'note', link.fields.note ?? ''))
}
