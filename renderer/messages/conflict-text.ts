import type { Conflict } from '#shared/domain/revision/conflict.ts'

/** The words of what two offices have written differently, and of deciding it. */
export const conflictText = {
  title: '食い違い',
  tab: (count: number) => `食い違い（${String(count)}）`,
  count: (count: number) => `食い違いが ${String(count)}件あります。`,
  bannerLead: '決めるまでは、今出ている内容のままです。決まっていない計画は、承認できません。',
  decide: '食い違いを決める',
  ofCell: 'この欄の食い違い',
  decideThis: 'この食い違いを決める',
  lead: 'こちらと相手で、同じところに違う内容が書かれています。どれにするかを、一つずつ決めてください。途中でやめても、残りはここに残ります。決めたことは「元に戻す」（Ctrl+Z）で取り消せます。',
  list: '決まっていない食い違い',
  none: '決まっていない食い違いはありません。',
  decided: (left: number) =>
    left === 0 ? '決めました。食い違いはすべて決まりました。' : `決めました。残り ${String(left)}件です。`,
  decidedByAct: (count: number) =>
    `今の操作で、食い違いが ${String(count)}件決まりました。取り消すには「元に戻す」（Ctrl+Z）を使ってください。`,
  showDecided: '決まった食い違いを見る',
  decidedTitle: (count: number) => `決まった食い違い（${String(count)}）`,
  decidedHint: '新しい順です。「元に戻す」（Ctrl+Z）で操作を戻すと、その操作で決まった食い違いはまた開きます。',
  decidedShown: (count: number) => `新しい ${String(count)}件を出しています。`,
  decidedFor: {
    ours: 'こちらの内容にしました。',
    other: '相手の内容にしました。',
    written: '別の内容を書きました。',
  },
  decidedBy: (act: string) => `同じところへの操作（${act}）で決まりました。`,
  toPlan: '計画の画面へ',
  showOnSheet: '用紙で見る',
  position: (rank: number, total: number) => `${String(rank)}件目／${String(total)}件`,
  removalField: '削除と変更',
  base: '元の内容',
  baseHint: '二つに分かれる前',
  sides: {
    ours: 'こちら',
    oursHint: '今の計画に出ている内容',
    theirs: (rank: number, count: number) => (count === 1 ? '相手' : `相手 ${String(rank)}`),
    keep: 'こちらの内容にする',
    take: (name: string) => `${name}の内容にする`,
  },
  values: {
    ours: '今出ている値',
    oursHint: '決めるまで、どの所の計画にもこの値が出ます',
    theirs: (rank: number, count: number) => (count === 1 ? 'もう一つの値' : `ほかの値 ${String(rank)}`),
    keep: '今出ている値にする',
    take: (name: string) => `${name}にする`,
  },
  writtenHere: 'このパソコンで書いた内容',
  broughtBy: '次の署名のファイルで届いた内容',
  account: (who: string, when: string) => `書いたアカウント ${who}　${when}`,
  writtenBy: (who: string, when: string) => `${who}　${when}`,
  unknownWriter: 'だれが書いたかの記録はありません',
  unknownBase: '分かれる前の内容は分かりません。',
  empty: '（空欄）',
  removed: '（削除）',
  keepRemoved: '削除のままにする',
  takeRemoval: '削除する',
  write: '別の内容を書く',
  writeLabel: '新しい内容',
  begun: '書きかけの内容あり',
  writeThis: 'この内容にする',
  keys: '↑↓で選び、数字のキーで決めます。',
} as const

/**
 * What the sides of a conflict are called. Of a text an office is shown its own; of several values in one cell all are shown the same one, which may be another
 * office's.
 */
export function sideWords({ kind }: Pick<Conflict, 'kind'>): typeof conflictText.sides | typeof conflictText.values {
  return kind === 'cell' ? conflictText.values : conflictText.sides
}
