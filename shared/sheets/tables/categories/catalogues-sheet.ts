import { singleTable, type TableSheetKind } from '../table-sheet.ts'

/** 分類の一覧: the lists of categories that others set, each in its edition. */
export const cataloguesSheet: TableSheetKind = {
  title: '分類の一覧',
  shelf: 'register',
  of: (model) =>
    singleTable(model, {
      title: '分類の一覧',
      lead: '国や県が決めた分類を、版ごとに一つの一覧にします。出典と照らし合わせるまでは「確認済み」を「いいえ」にしておきます。',
      type: 'catalogue',
      records: model.list('catalogue'),
      blank: { name: '', edition: '' },
      columns: [
        { label: '一覧の名称', weight: 5, field: 'name' },
        { label: '版', weight: 3, field: 'edition' },
        { label: '確認済み', weight: 2, field: 'isConfirmed' },
        { label: '出典', weight: 6, field: 'source' },
      ],
    }),
}
