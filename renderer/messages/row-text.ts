export const rowText = {
  title: 'この行',
  acts: { insert: '下に行を追加', remove: '行を削除', up: '↑ 上へ', down: '↓ 下へ' },
  done: {
    insert: '下に行を追加しました。',
    remove: '行を削除しました。元に戻せます。',
    up: '上へ移しました。',
    down: '下へ移しました。',
  },
  keys: { insert: 'Ctrl+Shift+＋', remove: 'Ctrl+－', up: 'Alt+Shift+↑', down: 'Alt+Shift+↓' },
} as const
