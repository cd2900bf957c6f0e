import { singleTable, type TableSheetKind } from './table-sheet.ts'

/** 用語集 in the order of its readings. */
export const termsSheet: TableSheetKind = {
  title: '用語集',
  shelf: 'annex',
  of: (model) =>
    singleTable(model, {
      title: '用語集',
      type: 'term',
      records: model.list('term'),
      blank: {},
      columns: [
        { label: '用語', weight: 3, field: 'term' },
        { label: '読み', weight: 3, field: 'reading' },
        { label: '英語', weight: 3, field: 'english' },
        { label: '意味', weight: 9, field: 'definition' },
      ],
    }),
}
