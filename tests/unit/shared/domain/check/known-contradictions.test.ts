import { describe, expect, it } from 'vitest'
import { findingsOf } from '#shared/domain/check/findings-of.ts'
import type { RuleName } from '#shared/domain/check/finding.ts'
import type { LooseFields } from '#shared/domain/record/plan-record.ts'
import { sampleModels, type Town } from '../../../../helpers/sample-models.ts'

/** A contradiction of a printed plan, by its line there; the rule that reports it, at which record, with which words. */
type Known = {
  readonly line: string
  readonly town: Town
  readonly rule: RuleName
  readonly at: readonly [type: string, text: string]
  readonly params: Readonly<Record<string, unknown>>
}

const known: readonly Known[] = [
  {
    line: 'F:514–516, 5 % a year beside 10 %',
    town: 'fukuyama',
    rule: 'growth-rate',
    at: ['indicator', '福山市が開設しているSNSアカウントのフォロワー数'],
    params: { stated: '年5%増', rate: '10', series: '153,700 → 169,000 → 185,900 → 204,500 → 225,000' },
  },
  {
    line: 'K:183, 26手続き beside 14 + 11 rows',
    town: 'kawamoto',
    rule: 'count-in-text',
    at: ['fieldValue', '【①ライフイベントに関する手続きで、ワンストップで行う必要がある手続き】'],
    params: { words: '子育て・介護の26手続き', counted: 25, parts: '14＋11' },
  },
  {
    line: 'K:190, 26手続き in the schedule',
    town: 'kawamoto',
    rule: 'count-in-text',
    at: ['bullet', '子育て・介護26手続きのオンライン申請の実施'],
    params: { words: '子育て・介護26手続き', counted: 25 },
  },
  {
    line: 'K:184, R4 1件 beside 16 rows of 令和4年度',
    town: 'kawamoto',
    rule: 'inventory-count',
    at: ['value', 'R4 1件 ⇒ R5 52件'],
    params: { year: '2022', stated: '1件', counted: '16～17' },
  },
  {
    line: 'K:184 and K:303, another note of scope',
    town: 'kawamoto',
    rule: 'shared-indicator',
    at: ['indicatorUse', ''],
    params: {
      one: 'オンライン申請できる手続きの件数',
      other: 'オンライン申請できる手続きの件数(アンケート、イベント申込み除く)',
    },
  },
  {
    line: 'K:184 and K:303, another verb',
    town: 'kawamoto',
    rule: 'shared-indicator',
    at: ['indicatorUse', 'オンライン申請での申請件数 全体の手続き件数の内、3割の手続きをオンライン化'],
    params: { one: 'オンライン申請での申請件数 全体の手続き件数の内、3割の手続きをオンラインで申請' },
  },
  {
    line: 'K:120 and K:446',
    town: 'kawamoto',
    rule: 'name-differs',
    at: ['placement', '有害鳥獣被害対策防止事業'],
    params: { name: '有害鳥獣被害防止対策事業', other: '有害鳥獣被害対策防止事業' },
  },
  {
    line: 'K:108, 目標とすべき beside 目標とするべき',
    town: 'kawamoto',
    rule: 'label-differs',
    at: ['fieldException', '目標とすべき状況'],
    params: { label: '目標とするべき状況', other: '目標とすべき状況' },
  },
  {
    line: 'K:416, a target situation that K:116–118 do not name',
    town: 'kawamoto',
    rule: 'target-situation',
    at: ['fieldValue', 'いつでも、どこでも手続きが可能となり、多様な手続き方法が選択できる。'],
    params: { project: '自治会配布文書のデジタル配信事業' },
  },
  ...['グループウェアを活用した業務の効率化', 'Excel台帳のシステム化'].map((project) => ({
    line: `K:518, K:536, 課課 on ${project}`,
    town: 'kawamoto' as const,
    rule: 'section-name' as const,
    at: ['responsibility', 'まちづくり推進課課'] as const,
    params: { text: 'まちづくり推進課課', section: 'まちづくり推進課' },
  })),
  {
    line: 'S:102 and S:119',
    town: 'shimada',
    rule: 'name-differs',
    at: ['placement', '子育て支援プラットフォーム構築事業'],
    params: { name: '子育て支援プラットフォーム等構築事業' },
  },
  {
    line: 'S:402 and S:425',
    town: 'shimada',
    rule: 'name-differs',
    at: ['placement', '電子契約システム導入'],
    params: { name: '電子契約推進事業' },
  },
  {
    line: 'S:427, a row without a description',
    town: 'shimada',
    rule: 'row-without-description',
    at: ['project', '契約管理システム更新'],
    params: { project: '契約管理システム更新' },
  },
  {
    line: 'S:121, a year without a value',
    town: 'shimada',
    rule: 'baseline-without-figure',
    at: ['value', 'R3上半期実績'],
    params: { raw: 'R3上半期実績' },
  },
  {
    line: 'S:448 and S:451, 第2期 beside 第2次',
    town: 'shimada',
    rule: 'wording-drift',
    at: ['note', '総合計画の柱…'],
    params: { one: '第2期島田市総合計画', other: '第2次島田市総合計画' },
  },
  {
    line: 'I:203, the section of another project',
    town: 'izunokuni',
    rule: 'section-phrase',
    at: ['responsibility', 'AI議事録を使用する課'],
    params: { project: '生成AIの導入', other: 'AI議事録の導入' },
  },
  {
    line: 'I:116 and I:119',
    town: 'izunokuni',
    rule: 'wording-drift',
    at: ['fieldValue', '窓口での手数料等の支払いを'],
    params: { one: '地方統一QRコード', other: '地方税統一QRコード' },
  },
  {
    line: '管理番号25 of I, an empty grid',
    town: 'izunokuni',
    rule: 'empty-schedule',
    at: ['placement', '25'],
    params: { project: 'オープンデータ、ビッグデータを利用したEBPMの推進' },
  },
  {
    line: 'I:384, Cyrillic letters',
    town: 'izunokuni',
    rule: 'mixed-script',
    at: ['fieldValue', '情報通信環境の進展'],
    params: { letters: 'йд' },
  },
  {
    line: 'K:116, Cyrillic letters in the overview',
    town: 'kawamoto',
    rule: 'mixed-script',
    at: ['placement', 'デジタルデバйд対策事業（スマートフォン活用方法サポート事業）'],
    params: { letters: 'йд' },
  },
  {
    line: 'K:394, Cyrillic letters in the title',
    town: 'kawamoto',
    rule: 'mixed-script',
    at: ['project', 'デジタルデバйд対策事業'],
    params: { letters: 'йд' },
  },
  {
    line: 'M:786, other characters in a reading',
    town: 'mishima',
    rule: 'reading-not-kana',
    at: ['term', 'DX'],
    params: { characters: '拉斯' },
  },
  {
    line: 'M, characters of another form in 隨時',
    town: 'mishima',
    rule: 'old-character',
    at: ['annexRow', ''],
    params: { characters: '隨', usual: '随' },
  },
  {
    line: 'F:408–409, a row of the list twice',
    town: 'fukuyama',
    rule: 'repeated-row',
    at: ['annexRow', ''],
    params: { row: '3 デジタル人材の育成' },
  },
  {
    line: 'F, ， beside 、',
    town: 'fukuyama',
    rule: 'mixed-comma',
    at: ['value', '制度設計， 基礎研修（100%）'],
    params: { mark: '，', usual: '、' },
  },
]

const TEXT_FIELDS = ['raw', 'name', 'title', 'label', 'rowName', 'number', 'term', 'text'] as const

function namedAt(town: Town, id: Parameters<(typeof sampleModels)['kawamoto']['findAny']>[0]) {
  const record = sampleModels[town].findAny(id)
  const fields: LooseFields = record?.fields ?? {}
  const text = TEXT_FIELDS.map((field) => fields[field]).find((content) => typeof content === 'string')
  return { type: record?.type, text: typeof text === 'string' ? text : '' }
}

describe('findingsOf the five printed plans', () => {
  it.each(known)('reports $line', ({ town, rule, at: [type, text], params }) => {
    const found = findingsOf(sampleModels[town]).filter((finding) => finding.rule === rule)
    const places = found.map((finding) => ({ ...namedAt(town, finding.recordId), params: finding.params }))
    expect(places).toContainEqual({
      type,
      text: expect.stringContaining(text) as string,
      params: expect.objectContaining(params) as object,
    })
  })

  it('reports nothing where 33 + 19 rows make up the 52件 of K:184', () => {
    const counts = findingsOf(sampleModels.kawamoto).filter(({ rule }) => rule === 'inventory-count')
    expect(counts.map(({ params }) => params)).toEqual([expect.objectContaining({ year: '2022' })])
  })

  it('reports no mark of S:514: note ※2 stands below the table of that sheet', () => {
    expect(findingsOf(sampleModels.shimada).map(({ rule }) => rule)).not.toContain('mark-without-note')
  })

  it('names a place that is in the plan for every finding, and another subject for each', () => {
    for (const model of Object.values(sampleModels)) {
      const findings = findingsOf(model)
      for (const { recordId, others } of findings) {
        expect([recordId, ...others].map((id) => model.findAny(id))).not.toContain(null)
      }
      expect(new Set(findings.map(({ rule, subject }) => `${rule} ${subject}`)).size).toBe(findings.length)
    }
  })
})
