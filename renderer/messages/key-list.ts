export type KeyGroup = {
  readonly title: string
  readonly keys: ReadonlyArray<readonly [keys: string, meaning: string]>
}

/** Every key of the program, as its list (F1) shows them. What has keys of its own adds a line here. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: '欄の移動',
    keys: [
      ['↑ ↓ ← →', '隣の欄へ'],
      ['Tab', '次の欄へ'],
      ['Shift+Tab', '前の欄へ'],
      ['Esc', '用紙から出る'],
    ],
  },
  {
    title: '欄に書く',
    keys: [
      ['文字のキー', '選んだ欄を書き替える'],
      ['F2・Enter', '今の文を残して書き直す'],
      ['Enter', '確定して下の欄へ（漢字の確定では動きません）'],
      ['Shift+Enter', '確定して上の欄へ'],
      ['Tab', '確定して次の欄へ'],
      ['Alt+Enter', '欄の中で改行'],
      ['Esc', '書きかけをやめる'],
      ['Delete・Backspace', '欄を空にする'],
    ],
  },
  {
    title: '行程の線',
    keys: [
      ['Shift+→', '終わりを延ばす'],
      ['Shift+←', '終わりを縮める'],
    ],
  },
  {
    title: '探す・移る',
    keys: [
      ['Ctrl+F', '計画の中を検索'],
      ['F3', '次に見つかった欄へ'],
      ['Shift+F3', '前に見つかった欄へ'],
      ['Ctrl+K', '事業・用紙・操作を名前で選ぶ'],
    ],
  },
  {
    title: '全体',
    keys: [
      ['Ctrl+Z', '元に戻す'],
      ['Ctrl+Y', 'やり直す'],
      ['Ctrl+＋', '文字を大きく'],
      ['Ctrl+－', '文字を小さく'],
      ['F1', 'このキーの一覧'],
    ],
  },
]

export const keyListText = { title: 'キーの一覧', open: 'キーの一覧（F1）' } as const
