import { singleTable, type TableSheetKind } from './table-sheet.ts'

/** 版の一覧: what was fixed when, by whom and why. An edition is added by fixing it, never by typing. */
export const editionsSheet: TableSheetKind = {
  title: '版の一覧',
  shelf: 'register',
  of: (model) =>
    singleTable(model, {
      title: '版の一覧',
      lead: '「履歴」の「版を確定する」で、今の計画が一つの版として加わります。その時の状態は、同じ所から開けます。',
      type: 'edition',
      records: model.list('edition'),
      blank: null,
      columns: [
        { label: '版の名称', weight: 3, field: 'name' },
        { label: '決定の時期', weight: 3, field: 'adopted' },
        { label: '決めた会議など', weight: 4, field: 'body' },
        { label: '改定の理由', weight: 8, field: 'reason' },
      ],
    }),
}
