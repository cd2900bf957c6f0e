import type {
  BoundKind,
  Confidence,
  Content,
  Cycle,
  ModeKind,
  NothingKind,
  Stage,
} from '#shared/domain/value/value-reading.ts'

/** Words for what the program understood of a printed value. */
export const readingText = {
  kind: '種類',
  content: '読み取り',
  period: '時点',
  about: '対象',
  step: '段階',
  bounds: '条件',
  modes: '数え方',
  tags: '区分',
  scopes: 'ただし書き',
  marks: '注の印',
  confidence: '確かさ',
  side: (rank: number) => `${String(rank)}つ目`,
  of: (whole: string, part: string) => `${whole}のうち${part}`,
  per: (per: string, amount: string) => `${per}当たり${amount}`,
  wholeOf: (whole: string, amount: string) => `${whole}の${amount}`,
  relative: (base: string, amount: string, direction: string) => `${base}${amount}${direction}`,
  noBase: '（何に対してかの記載なし）',
  eachYear: '前の年より',
  than: (base: string) => `${base}より`,
  directions: { more: '増', less: '減' },
  every: (cycle: string, amount: string) => `${cycle}${amount}`,
} as const

export const kindWords: Readonly<Record<Content['kind'], string>> = {
  amount: '数と単位',
  share: '全体のうちの数',
  relative: '増減',
  ratio: '割合（当たり）',
  frequency: '回数',
  change: '変化（前 → 後）',
  several: '複数の値',
  nothing: '値なし',
  state: '状態',
  milestone: '取組の文',
  conditional: '条件つき',
  'all-who-want': '希望するすべて',
  undecided: 'これから定める',
  delegated: 'ほかの計画で定める',
  unchanged: '前の年度と同じ',
  period: '時期だけ',
  text: '文',
}

export const nothingWords: Readonly<Record<NothingKind, string>> = {
  none: 'なし（—）',
  'not-applicable': '対象外',
  'not-set': '未設定',
  'not-known': '未把握',
}

export const stageWords: Readonly<Record<Stage, string>> = {
  'not-yet': 'まだ行っていない',
  'under-way': '進めている',
  done: '済んでいる',
  new: '新しく始める',
  step: '段階の名前',
}

export const cycleWords: Readonly<Record<Cycle, string>> = {
  year: '年',
  half: '半年',
  quarter: '四半期',
  month: '月',
  week: '週',
  day: '日',
}

export const boundWords: Readonly<Record<BoundKind, string>> = {
  'at-least': '以上',
  'at-most': '以下（最大）',
  'more-than': '超える',
  'less-than': '未満',
  about: '約',
  approach: '近づける',
}

export const modeWords: Readonly<Record<ModeKind, string>> = {
  cumulative: '累積',
  total: '延べ',
  annual: '年間',
  'monthly-average': '月平均',
  average: '平均',
  'over-period': '期間の合計',
}

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  sure: '確か',
  likely: 'おそらく',
  text: '文として保存（数としては読んでいません）',
}

/** What a role of a value is called. */
export const roleWords = { target: '目標値', baseline: '基準値', actual: '実績値', forecast: '見込値' } as const
