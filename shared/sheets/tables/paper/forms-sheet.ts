import { singleTable, type TableSheetKind } from '../table-sheet.ts'

/** 様式: the plan's own forms. */
export const formsSheet: TableSheetKind = {
  title: '様式',
  shelf: 'register',
  of: (model) =>
    singleTable(model, {
      title: '様式',
      lead: '印刷の画面で備え付けの様式の写しを作ると、ここに載ります。写しの欄は、写しごとの表で直します。',
      type: 'form',
      records: model.list('form'),
      blank: null,
      columns: [
        { label: '様式の名称', weight: 5, field: 'name' },
        { label: '1枚にするもの', weight: 3, field: 'unit' },
        { label: '1ページの枚数', weight: 2, field: 'perPage' },
        { label: '用紙', weight: 2, field: 'size' },
        { label: '向き', weight: 2, field: 'lie' },
        { label: '見出しの幅', weight: 2, field: 'labelWidth' },
        { label: 'ページを改める階層', weight: 2, field: 'pageLevel' },
        { label: 'ページの番号', weight: 2, field: 'pageRank' },
        { label: 'ページいっぱいに', weight: 2, field: 'isFilling' },
        { label: '計算した割合など', weight: 2, field: 'hasOwnRemarks' },
      ],
    }),
}
