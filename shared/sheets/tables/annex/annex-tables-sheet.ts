import { singleTable, type TableSheetKind } from '../table-sheet.ts'

/** 資料の表の一覧: typing a title into its last row makes a table of the annex. */
export const annexTablesSheet: TableSheetKind = {
  title: '資料の表の一覧',
  shelf: 'register',
  of: (model) =>
    singleTable(model, {
      title: '資料の表の一覧',
      lead: 'いちばん下の行に名称を書くと、表が一つできます。列の見出しは、一行に一つずつ書きます（改行は Alt+Enter）。',
      type: 'annexTable',
      records: model.list('annexTable'),
      blank: { columns: ['項目', '内容'] },
      columns: [
        { label: '表の名称', weight: 6, field: 'title' },
        { label: '種類', weight: 2, field: 'kind' },
        { label: '列の見出し', weight: 5, field: 'columns' },
        { label: '備考', weight: 5, field: 'note' },
      ],
    }),
}
