import type { RecordId } from '#shared/domain/record/field.ts'
import type { SampleWriter } from '../sample-writer.ts'

/** 基本方針. `aim` is めざす姿 (main volume, chapter 1); `reached` the 到達イメージ column of the roadmap. */
type Policy = {
  readonly number: string
  readonly title: string
  readonly aim: readonly string[]
  readonly reached: readonly string[]
  readonly measures: readonly Measure[]
}

/** 施策. `example` is what the roadmap prints under its title. */
type Measure = { readonly number: string; readonly title: string; readonly example: string }

const policies: readonly Policy[] = [
  {
    number: '1',
    title: '市民サービスの向上',
    aim: ['行かない、書かない、待たない行政手続の実現', 'いつでもどこでも申請や予約が可能に！'],
    reached: [
      '多様な行政手続の手段を提供することで、行かない・書かない・待たない市役所を実現',
      'デジタルリテラシーの向上により、誰もがデジタル化のメリットを実感できる。',
      '欲しい情報がいつでも入手可能な環境を実現',
    ],
    measures: [
      { number: '1-1', title: '行政手続のオンライン化', example: 'オンライン手続の拡大など' },
      { number: '1-2', title: '窓口のスマート化', example: '窓口予約システムの導入など' },
      { number: '1-3', title: '情報発信の最適化', example: '地域情報のデジタル化など' },
    ],
  },
  {
    number: '2',
    title: '行政内部事務の効率化',
    aim: ['人にしかできない業務へシフト', '業務の効率化とスピード化を実現'],
    reached: [
      '作業の自動化・迅速化による業務の効率化とスピード化を実現し、重要度の高い業務、人にしかできない業務へシフト',
      '職員が状況に応じて、働き方を選択できる',
    ],
    measures: [
      { number: '2-1', title: 'デジタルの活用による業務効率化', example: 'RPAの導入業務の拡大など' },
      { number: '2-2', title: '多様な働き方の実現', example: 'テレワーク環境の整備及び利活用など' },
    ],
  },
  {
    number: '3',
    title: 'デジタル基盤整備と人材育成',
    aim: [
      'デジタル化推進のための基盤整備',
      '誰もが等しく行政サービスを受けられる基盤を整備',
      '庁内デジタル化推進体制の構築',
    ],
    reached: [
      '市民がデジタル活用時に必要になる、高速通信がどこでも可能な環境を実現',
      '業務プロセスやシステムの標準化により、開発・運用に係る経費や職員の事務負担の軽減を実現',
      '職員のデジタルリテラシー向上による、業務改善',
    ],
    measures: [
      { number: '3-1', title: '市民サービスに係る基盤整備', example: '光ファイバ網の整備など' },
      { number: '3-2', title: '行政内部の基盤整備', example: '情報システムの標準化対応' },
      { number: '3-3', title: 'デジタル化推進体制の構築', example: 'デジタル人材の育成など' },
    ],
  },
]

/** Writes the levels, the 基本方針 and the 施策 with their fields; returns the id of each 施策 by its number (`1-1`). */
export function writeMeasures(writer: SampleWriter): ReadonlyMap<string, RecordId> {
  const policyLevel = writer.write('level', 'policy', { name: '基本方針', numbering: 'through' })
  const measureLevel = writer.write('level', 'measure', { name: '施策', numbering: 'composed' })
  writer.write('level', 'project', { name: '個別事業', numbering: 'restart', titleLabel: '事業名称' })
  const aimField = writer.write('fieldDef', 'aim', { label: 'めざす姿', appliesTo: 'measure' })
  const exampleField = writer.write('fieldDef', 'example', { label: '行政のデジタル化体系', appliesTo: 'measure' })
  const reachedField = writer.write('fieldDef', 'reached', { label: '到達イメージ', appliesTo: 'measure' })

  const measureIds = new Map<string, RecordId>()
  for (const { number, title, aim, reached, measures } of policies) {
    const parent = writer.write('measure', number, { level: policyLevel, number, title })
    writer.write('fieldValue', `${number}/aim`, { field: aimField, owner: parent, text: aim.join('\n') })
    const reachedText = reached.map((line) => `・${line}`).join('\n')
    writer.write('fieldValue', `${number}/reached`, { field: reachedField, owner: parent, text: reachedText })
    for (const measure of measures) {
      const fields = { level: measureLevel, parent, number: measure.number, title: measure.title }
      const owner = writer.write('measure', measure.number, fields)
      writer.write('fieldValue', `${measure.number}/example`, { field: exampleField, owner, text: measure.example })
      measureIds.set(measure.number, owner)
    }
  }
  return measureIds
}
