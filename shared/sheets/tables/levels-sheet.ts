import { singleTable, type TableSheetKind } from './table-sheet.ts'

/** 階層: what the plan calls its levels, and how it numbers them. */
export const levelsSheet: TableSheetKind = {
  title: '階層と番号',
  shelf: 'register',
  of: (model) =>
    singleTable(model, {
      title: '階層と番号',
      lead: '上の行ほど上の階層です。いちばん下の行が、個票を作る事業です。',
      type: 'level',
      records: model.list('level'),
      blank: {},
      columns: [
        { label: '階層の名称', weight: 4, field: 'name' },
        { label: '番号の付け方', weight: 3, field: 'numbering' },
        { label: '番号の前に付ける語', weight: 2, field: 'prefix' },
        { label: '名称の欄の見出し', weight: 3, field: 'titleLabel' },
        { label: '番号の欄の見出し', weight: 3, field: 'numberLabel' },
      ],
    }),
}
