export const planText = {
  outline: '目次',
  otherSheets: 'この計画のほかの用紙',
  sheets: { card: '個票', kpi: '評価指標一覧', schedule: '工程表' },
  cardPosition: (rank: number, count: number) => `${rank}／${count}`,
  sheetRegion: '用紙',
  cellPane: '選んだ欄',
  showOutline: '目次',
  showPane: '欄の情報',
  hints: [
    ['Tab', '次の欄'],
    ['Enter', '確定'],
    ['F2', '書き直す'],
    ['Esc', 'やめる'],
    ['Alt+Enter', '改行'],
    ['Ctrl+Z', '元に戻す'],
  ],
  barHints: [
    ['Shift+→', '終わりを延ばす'],
    ['Shift+←', '終わりを縮める'],
    ['Enter', '書き直す'],
    ['Ctrl+Z', '元に戻す'],
  ],
  undone: '元に戻しました。',
  redone: 'やり直しました。',
  previousCard: '← 前',
  nextCard: '次 →',
  notSaved: 'この欄はまだ保存していません。',
} as const

export const paneText = {
  reading: 'この欄の読み取り',
  chosen: '選んだ欄',
  cell: 'この欄',
  indicator: '評価指標',
  emptyHint:
    'まだ何も書かれていません。250件、導入済み、― など、紙に載せるとおりに書いてください。書くと、読み取りがここに出ます。',
  asWritten: '書いたまま',
  history: '履歴',
  noHistory: 'この計画を作ってから、この欄は書き直されていません。',
  emptyText: '空欄',
  choose: '欄を選ぶと、読み取りと履歴がここに出ます。',
  bar: 'この行程',
  barText: '文にすると',
  barFrom: '始まり',
  barTo: '終わり',
  barEnd: '終わり方',
  barEnds: {
    closed: 'その時期に終わる',
    continues: 'その後も続く',
    open: '終わりを定めない',
    unknown: '記載なし（元の資料で分からない）',
  },
  extend: '終わりを延ばす →',
  shorten: '← 終わりを縮める',
  notStated: '記載なし',
  arrow: '→',
} as const

/** What an act was, before who did it. */
export const actWords = {
  'plan/add-sample': '計画を追加',
  'plan/take-in': '取り込み',
  'record/edit': '書き直し',
  'value/put': '書き直し',
  'journal/undo': '元に戻す',
  'journal/redo': 'やり直し',
} as const
