/** The words of the search and of the way to anywhere. */
export const findText = {
  title: '検索',
  open: '検索',
  label: 'この計画の中を検索',
  hint: '全角・半角、ひらがな・カタカナ、字体の違いは区別しません。空白で区切ると、すべての語を含む文を探します。',
  results: '見つかった文',
  close: '検索を閉じる',
  count: (total: number) => `${total.toLocaleString('ja-JP')}件`,
  shown: (shown: number, total: number) =>
    `${total.toLocaleString('ja-JP')}件のうち、はじめの${shown}件を表示しています。語を足すと絞れます。`,
  nothing: (query: string) =>
    `「${query}」は見つかりませんでした。語を短くする、送り仮名を除く、別の言い方にする、のいずれかを試してください。`,
  elsewhere: '用紙に載っていない内容',
  keys: '↑↓ で選び、Enter でその欄へ。F3 で次へ、Esc で元の欄へ戻ります。',
  bulk: '見つけた語を一括で変える…',
} as const

export const paletteText = {
  title: 'どこへでも移動',
  label: '事業の番号・名称、用紙の名前、操作',
  hint: '↑↓ で選び、Enter で移ります。',
  results: '移る先と操作',
  commands: '操作',
  sheets: '用紙',
  nothing: (query: string) =>
    `「${query}」に当たる事業・用紙・操作はありません。文の中を探すときは Ctrl+F を使ってください。`,
  findInstead: (query: string) => `「${query}」を計画の文から探す`,
} as const
