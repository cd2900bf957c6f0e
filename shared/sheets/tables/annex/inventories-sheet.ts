import { singleTable, type TableSheetKind } from '../table-sheet.ts'

/** 手続などの一覧の台帳: typing a title into its last row makes a list that the plan works through. */
export const inventoriesSheet: TableSheetKind = {
  title: '手続などの一覧の台帳',
  shelf: 'register',
  of: (model) =>
    singleTable(model, {
      title: '手続などの一覧の台帳',
      lead: 'いちばん下の行に名称を書くと、一覧が一つできます。「数える先」を決めると、行の数と指標の値が合うかを示します。',
      type: 'inventory',
      records: model.list('inventory'),
      blank: { owner: model.plan.id, columns: ['名称', '実施年度'] },
      columns: [
        { label: '一覧の名称', weight: 5, field: 'title' },
        { label: '区分', weight: 4, field: 'group' },
        { label: '載せる所', weight: 4, field: 'owner' },
        { label: '列の見出し', weight: 3, field: 'columns' },
        { label: '数える先の指標', weight: 4, field: 'countsInto' },
        { label: '数える先の欄', weight: 2, field: 'countsIntoRole' },
        { label: '数える先の年度', weight: 2, field: 'countsIntoPeriod' },
      ],
    }),
}
