import { planText } from './plan-text.ts'

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
      ['Home・End', '行の最初・最後の欄へ'],
      ['Ctrl+Home・Ctrl+End', '用紙の最初・最後の欄へ'],
      ['Ctrl+矢印', '書かれている所の端へ'],
      ['PageUp・PageDown', '1画面分上・下へ'],
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
    title: '欄の範囲',
    keys: [
      ['Shift+矢印', '範囲を広げる（行程の線では終わりを動かす）'],
      ['Shift+クリック・ドラッグ', 'そこまでの範囲を選ぶ'],
      ['Ctrl+A', '用紙のすべての欄を選ぶ'],
      ['Ctrl+C・Ctrl+X', 'コピー・切り取り'],
      ['Ctrl+V', '貼り付け（ExcelやWordの表も）'],
      ['Ctrl+D・Ctrl+R', '上の欄・左の欄の内容を写す'],
      ['Delete', '範囲の欄を空にする'],
      ['Esc', '範囲をやめる'],
    ],
  },
  {
    title: '行',
    keys: [
      ['Ctrl+Shift+＋', '下に行を追加'],
      ['Ctrl+－', '行を削除'],
      ['Alt+Shift+↑・↓', '行を上・下へ移す'],
    ],
  },
  {
    title: '行程の線',
    keys: planText.barHints,
  },
  {
    title: '探す・移る',
    keys: [
      ['Ctrl+F', '計画の中を検索'],
      ['F3', '次に見つかった欄へ'],
      ['Shift+F3', '前に見つかった欄へ'],
      ['Ctrl+K', '事業・用紙・操作を名前で選ぶ'],
      ['Ctrl+H', '語・課名・単位・年度を一括で変える'],
    ],
  },
  {
    title: '目次の行',
    keys: [
      ['↑ ↓', '隣の行へ'],
      ['Insert・Ctrl+Shift+＋', '下に追加'],
      ['Alt+↑・Alt+↓', '上下に動かす'],
      ['Alt+←・Alt+→', '前後のまとまりへ移す'],
      ['Delete', '削除'],
      ['アプリケーションキー・Shift+F10', '行の操作の一覧'],
    ],
  },
  {
    title: '全体',
    keys: [
      ['Ctrl+Z', '元に戻す'],
      ['Ctrl+Y', 'やり直す'],
      ['Ctrl+＋', '文字を大きく（用紙の行では Ctrl+;）'],
      ['Ctrl+－', '文字を小さく（用紙の行では上の − ボタン）'],
      ['F1', 'このキーの一覧'],
    ],
  },
]

export const keyListText = { title: 'キーの一覧', open: 'キーの一覧（F1）' } as const
