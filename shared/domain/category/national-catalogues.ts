/** A list of categories that others set, in one of its editions. */
export type CatalogueEdition = {
  readonly name: string
  readonly edition: string
  readonly source: string
  readonly categories: ReadonlyArray<readonly [number: string, name: string]>
}

/** What a category became in the next edition, by the numbers of both; `note` says how far that is so. */
export type CatalogueStep = { readonly from: string; readonly to: string; readonly note: string }

const NAME = '自治体DX推進計画の重点取組事項'

/**
 * The national list in two editions: of 2022 as 三島市 prints it (its annex on the national plan), of 2024 by the names of its seven
 * items. Nobody has compared either with its source, and so a plan takes them over as unconfirmed.
 */
export const nationalCatalogues: readonly [CatalogueEdition, CatalogueEdition] = [
  {
    name: NAME,
    edition: '令和4年9月改定（6項目）',
    source: '三島市DX推進計画の資料編に載る一覧による。国の原典との照合はまだ。',
    categories: [
      ['①', '自治体の情報システムの標準化・共通化'],
      ['②', 'マイナンバーカードの普及促進'],
      ['③', '行政手続のオンライン化'],
      ['④', 'AI・RPAの利用促進'],
      ['⑤', 'テレワークの推進'],
      ['⑥', 'セキュリティ対策の徹底'],
    ],
  },
  {
    name: NAME,
    edition: '令和6年の版（7項目）',
    source: '項目の名称と順序は、国の原典との照合がまだ。',
    categories: [
      ['①', '自治体フロントヤード改革の推進'],
      ['②', '自治体の情報システムの標準化・共通化'],
      ['③', '公金収納におけるeLTAXの活用'],
      ['④', 'マイナンバーカードの普及促進・利用の推進'],
      ['⑤', 'セキュリティ対策の徹底'],
      ['⑥', '自治体のAI・RPAの利用推進'],
      ['⑦', 'テレワークの推進'],
    ],
  },
]

/** From the six items to the seven. 公金収納におけるeLTAXの活用 follows none of the six. */
export const nationalSteps: readonly CatalogueStep[] = [
  { from: '①', to: '②', note: '' },
  { from: '②', to: '④', note: '利用の推進が加わる。' },
  { from: '③', to: '①', note: '窓口を含む改革の一部になる。' },
  { from: '④', to: '⑥', note: '' },
  { from: '⑤', to: '⑦', note: '' },
  { from: '⑥', to: '⑤', note: '' },
]
