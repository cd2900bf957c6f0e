import type { Lifecycle } from '#shared/domain/structure/lifecycle.ts'

/** What can be done with a line of the outline. */
export const structureText = {
  lineButton: 'この行の操作',
  lineMenu: (title: string) => `「${title}」の操作`,
  unnamed: '（名称なし）',
  addMeasureBeside: (level: string) => `下に${level}を追加`,
  addBelow: (level: string) => `この中に${level}を追加`,
  addFirst: (level: string) => `＋ ${level}を追加`,
  addProject: (level: string) => `下に${level}を追加`,
  repeatHere: '再掲を置く…',
  ownSheet: (title: string) => `この中の${title}`,
  moveUp: '上へ',
  moveDown: '下へ',
  moveOn: '次のまとまりへ',
  moveBack: '前のまとまりへ',
  end: '廃止・完了・統合・分割…',
  resume: '実施に戻す',
  remove: '削除',
  renumber: '番号の付け直し…',
  renumberCount: (count: number) => `番号の付け直し（${String(count)}か所）`,
  keys: {
    add: 'Insert',
    remove: 'Delete',
    up: 'Alt+↑',
    down: 'Alt+↓',
    back: 'Alt+←',
    on: 'Alt+→',
  },
  done: {
    added: '追加しました。名称を入力してください。',
    removed: '削除しました。Ctrl+Z で元に戻せます。',
    moved: '移動しました。',
    repeated: '再掲を置きました。',
    ended: '状態を変えました。',
    resumed: '実施に戻しました。',
    renumbered: '番号を付け直しました。',
    reverted: '元に合わせました。',
    localised: 'ここだけのものにしました。',
    excepted: 'この用紙だけの決まりを変えました。',
  },
} as const

export const renumberText = {
  title: '番号の付け直し',
  lead: '階層ごとの決まり（「階層と番号」の用紙）のとおりに、番号を付け直します。',
  none: '番号はどれも決まりのとおりです。',
  line: '事業・施策',
  before: '今の番号',
  after: '新しい番号',
  empty: '（なし）',
  run: (count: number) => `${String(count)}か所を付け直す`,
  cancel: 'やめる',
} as const

export const repeatDialogText = {
  title: '再掲を置く',
  lead: (measure: string) =>
    `「${measure}」に、ほかの所のものをもう一度載せます。文や指標は元のものが出て、ここだけ書き替えることもできます。`,
  kind: '何を載せるか',
  kinds: { project: '事業', measure: '施策（中の事業も一緒に）', indicator: '指標（この行の用紙に）' },
  which: '元になるもの',
  run: '再掲を置く',
} as const

export const endText = {
  title: (name: string) => `「${name}」の状態`,
  as: 'どうするか',
  kinds: { stopped: '廃止', finished: '完了', merged: '統合', split: '分割' } satisfies Record<
    Exclude<Lifecycle, 'active'>,
    string
  >,
  since: 'いつから',
  sinceHint: '令和7年度、R7.4 など。空欄のままでもかまいません。',
  reason: '理由',
  reasonHint: '個票と新旧対照表に載ります。',
  into: '引き継ぐ事業',
  choose: '（選んでください）',
  also: '引き継ぐ事業（すでにあるもの）',
  nobody: '（なし）',
  added: '新しい事業の名称',
  addedHint: '1行に1つ。元の事業のすぐ下に加わります。',
  missing: '引き継ぐ事業を選ぶか、新しい事業の名称を書いてください。',
  run: '変える',
  kept: '事業は計画に残り、状態と理由が用紙に載ります。',
} as const

export const repeatPaneText = {
  title: '再掲',
  original: '元になっている所',
  inherited: 'この欄には元の文が出ています。書き替えると、ここだけの文になります。',
  different: 'この欄は元と違います。',
  revert: '元に合わせる',
  revertAll: 'すべて元に合わせる',
  none: '元と違う所はありません。',
  differences: '元と違う所',
  alsoHere: 'この欄の文は、次の所にも出ます',
  repeatedAt: '再掲している所',
  ownIndicators: '指標をここだけのものにする',
  ownSchedule: '行程をここだけのものにする',
  kinds: {
    name: '名称',
    indicators: '載せる指標',
    schedule: '行程',
    'row-added': (name: string) => `ここだけにある行「${name}」`,
    'row-left-out': (name: string) => `ここにない行「${name}」`,
    indicator: (name: string) => `指標「${name}」の書き方`,
  },
} as const

export const fieldPaneText = {
  title: 'この用紙だけの欄の決まり',
  label: 'この用紙での見出し',
  rank: 'この用紙での順番',
  asElsewhere: 'ほかの用紙と同じ',
  rankOf: (rank: number) => `上から${String(rank)}番目`,
  behind: '評価指標の後',
  leaveOut: 'この用紙には載せない',
  leftOut: 'この用紙に載せていない欄',
  showAgain: (label: string) => `「${label}」を載せる`,
  same: 'ほかの用紙と同じに戻す',
} as const

export const statePaneText = {
  title: '事業の状態',
  active: '実施中です。',
  ended: (word: string) => `${word}になっています。`,
} as const
