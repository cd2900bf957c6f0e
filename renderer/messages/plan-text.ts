import type { JournalAct } from '#shared/domain/journal/journal-entry.ts'

export const planText = {
  outline: '目次',
  shelves: { plan: 'この計画のほかの用紙', annex: '資料', register: '台帳と設定' },
  cardPosition: (rank: number, count: number) => `${rank}／${count}`,
  sheetRegion: '用紙',
  cellPane: '選んだ欄',
  showOutline: '目次',
  toggleOutline: '目次を出す・しまう',
  togglePane: '欄の情報を出す・しまう',
  showPane: '欄の情報',
  hints: [
    ['Tab', '次の欄'],
    ['Enter', '確定'],
    ['F2', '書き直す'],
    ['Esc', 'やめる'],
    ['Alt+Enter', '改行'],
    ['Ctrl+Z', '元に戻す'],
    ['Ctrl+F', '検索'],
    ['Ctrl+K', '移る'],
  ],
  barHints: [
    ['Alt+←→', '線を動かす'],
    ['Alt+↑↓', 'ほかの行程へ'],
    ['Shift+←→', '終わりを縮める・延ばす'],
    ['Ctrl+Shift+←→', '始まりを動かす'],
    ['Enter', '文字を書き直す'],
    ['Delete', '線を消す'],
  ],
  undone: (act: JournalAct | null) => `${quoted(act)}元に戻しました。`,
  redone: (act: JournalAct | null) => `${quoted(act)}やり直しました。`,
  previousCard: '← 前',
  nextCard: '次 →',
  notSaved: 'この欄はまだ保存していません。',
} as const

export const paneText = {
  reading: 'この欄の読み取り',
  chosen: '選んだ欄',
  cell: 'この欄',
  newRecord: (record: string, field: string) => `新しい${record}　${field}`,
  indicator: '評価指標',
  emptyHint:
    'まだ何も書かれていません。250件、導入済み、― など、紙に載せるとおりに書いてください。書くと、読み取りがここに出ます。',
  asWritten: '書いたまま',
  history: '履歴',
  noHistory: 'この計画を作ってから、この欄は書き直されていません。',
  emptyText: '空欄',
  rank: (rank: number) => `${rank}番目`,
  goneRecord: '（今はない項目）',
  choose: '欄を選ぶと、読み取りと履歴がここに出ます。',
  barEnd: '終わり方',
  barEnds: {
    closed: 'その時期に終わる',
    continues: 'その後も続く',
    open: '終わりを定めない',
    unknown: '記載なし（元の資料で分からない）',
  },
  arrow: '→',
} as const

/** 元に戻す or やり直す with what it would turn: 元に戻す：食い違いの決定. */
export function turnWords(turn: string, act: JournalAct | null): string {
  return act === null ? turn : `${turn}：${actWords[act]}`
}

/** The act as what is done to it begins; '' where none is known. */
function quoted(act: JournalAct | null): string {
  return act === null ? '' : `「${actWords[act]}」を`
}

/** What an act was, before who did it. */
export const actWords: Readonly<Record<JournalAct, string>> = {
  'plan/add-sample': '計画を追加',
  'plan/take-in': '取り込み',
  'plan/create': '計画を作成',
  'plan/copy': '計画を写して作成',
  'record/edit': '書き直し',
  'record/add': '追加',
  'record/remove': '削除',
  'record/move': '順番の変更',
  'value/put': '書き直し',
  'target/revise': '目標の改定',
  'judgement/make': '判定',
  'cells/paste': '貼り付け',
  'cells/cut': '切り取り',
  'cells/fill': '下・右へ複写',
  'cells/clear': '欄を空に',
  'bar/draw': '線を引く',
  'bar/move': '線の変更',
  'note/add': '注の追加',
  'project/add': '事業の追加',
  'project/stop': '事業の廃止・完了',
  'project/merge': '事業の統合',
  'project/split': '事業の分割',
  'project/resume': '事業の再開',
  'project/move': '事業の移動',
  'repeat/add': '再掲の追加',
  'repeat/override': '再掲の書き分け',
  'repeat/revert': '再掲を元に合わせる',
  'plan/renumber': '番号の付け直し',
  'plan/settings': '計画の設定',
  'plan/restore': '前の状態に戻す',
  'edition/fix': '版の確定',
  'section/reorganise': '組織の変更',
  'bulk/replace': '一括の変更',
  'finding/accept': '点検の了承',
  'finding/reopen': '点検の了承の取消し',
  'form/copy': '様式の写し',
  'paper/setup': '用紙の設定',
  'sheet/fit': '用紙への収め方',
  'comment/add': '意見の記入',
  'comment/answer': '意見への回答',
  'comment/take-in': '意見の取り込み',
  'plan/merge': 'ほかの所の変更の取り込み',
  'conflict/settle': '食い違いの決定',
  'journal/undo': '元に戻す',
  'journal/redo': 'やり直し',
}
