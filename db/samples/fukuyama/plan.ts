import type { SampleFields, SampleWriter } from '../sample-writer.ts'

const links: readonly SampleFields<'planLink'>[] = [
  {
    relation: 'upper',
    title: '福山みらい創造ビジョン',
    note: '2021年（令和3年）3月策定。3つの柱を支える総合基盤として社会のデジタル化を進める。',
  },
  { relation: 'upper', title: '安心・誇り・挑戦 ひろしまビジョン', note: '広島県。「先駆的に推進するDX」を掲げる。' },
  { relation: 'upper', title: '広島県行政デジタル化推進アクションプラン', note: '広島県。令和3年8月策定。' },
  {
    relation: 'national',
    title: 'デジタル社会の実現に向けた改革の基本方針',
    note: '令和2年12月25日',
  },
  { relation: 'national', title: '自治体DX推進計画', note: '令和2年12月25日' },
  {
    relation: 'sister',
    title: '産業・地域版デジタル化実行計画',
    note: '相互に連携する。2021年中策定予定。',
  },
  {
    relation: 'sister',
    title: '福山市健康増進計画',
    note: '個別事業1-1-7の2023年度からの目標は、この計画の次期で検討する。',
  },
  {
    relation: 'predecessor',
    title: '第三次福山市情報化計画',
    note: '2017年（平成29年）策定。見直して本計画とした。',
  },
  {
    relation: 'predecessor',
    title: 'ふくやまICT戦略',
    note: '2020年（令和2年）3月策定。新しい視点で発展させた。',
  },
]

/** The two goals over the three 基本方針 (めざす姿 of the main volume). */
const goals: readonly (readonly [label: string, text: string])[] = [
  ['デジタル社会に向けた目標', '「誰もが、デジタル化の恩恵を享受できる都市 ふくやま」の実現'],
  ['行政における目標', '「行政サービスをいつでも、どこでも受けられるスマート市役所」の実現'],
]

const years = ['2021', '2022', '2023', '2024'] as const

/** Writes the plan itself: town, cover, related plans, goals and the yearly columns. */
export function writePlan(writer: SampleWriter): void {
  const municipality = writer.write('municipality', 'town', { code: '342076', name: '福山市', prefecture: '広島県' })
  const plan = writer.write('plan', 'plan', {
    municipality,
    title: '行政版デジタル化実行計画',
    edition: '【第1.0版】',
    adopted: '2021年(令和3年) 11月',
    periodText: '2021年(令和3年)11月～2025年(令和7年)3月',
    periodFrom: '2021-11',
    periodTo: '2025-03',
    calendar: 'western',
    declaredRoles: ['市町村官民データ活用推進計画', '自治体デジタル・トランスフォーメーション（DX）推進計画'],
  })
  for (const [index, link] of links.entries()) writer.write('planLink', String(index + 1), link)
  for (const [label, text] of goals) {
    const field = writer.write('fieldDef', label, { label, appliesTo: 'plan' })
    writer.write('fieldValue', label, { field, owner: plan, text })
  }
  for (const year of years) writer.write('column', year, { label: `${year}年度`, period: year })
}
