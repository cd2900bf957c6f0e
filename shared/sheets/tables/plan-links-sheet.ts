import { singleTable, type TableSheetKind } from './table-sheet.ts'

/** 関連する計画: upper, sister and predecessor plans, with their periods. */
export const planLinksSheet: TableSheetKind = {
  title: '関連する計画',
  shelf: 'annex',
  of: (model) =>
    singleTable(model, {
      title: '関連する計画',
      type: 'planLink',
      records: model.list('planLink'),
      blank: {},
      columns: [
        { label: '計画', weight: 6, field: 'title' },
        { label: '関係', weight: 2, field: 'relation' },
        { label: '期間の始まり', weight: 2, field: 'periodFrom' },
        { label: '期間の終わり', weight: 2, field: 'periodTo' },
        { label: '備考', weight: 6, field: 'note' },
      ],
    }),
}
