import { nationalCatalogues } from '#shared/domain/category/national-catalogues.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { writeBodies } from '../body-tree.ts'
import type { SampleWriter } from '../sample-writer.ts'
import { mishimaBodies } from './bodies.ts'
import { mishimaChapters } from './chapters.ts'
import { mishimaChronology } from './chronology.ts'
import { mishimaDigitalFirst } from './digital-first.ts'
import { mishimaBasicPolicies, mishimaPriorityItems, mishimaTargetOperations, type MishimaMeasure } from './measures.ts'
import { mishimaLaws, mishimaNationalPlans } from './national.ts'
import { mishimaOrganisation } from './organisation.ts'
import { writeChapter, writeNote, writeTable } from './shapes.ts'
import { mishimaStatistics } from './statistics.ts'
import { mishimaTerms } from './terms.ts'

const VISION = 'デジタルを活用して\n市民生活の質と幸福度(ウェルビーイング)の向上を目指す\nDX 先進都市・みしま'

/** ※ marks inside the prose of a 推進項目: measure, what the mark says. */
const bodyNotes: Readonly<Record<string, string>> = { '1-3': '令和5年6月時点', '3-1': '資料編 P27' }

type PlanLink = readonly [
  relation: FieldsOf<'planLink'>['relation'],
  title: string,
  note: string,
  /** The last fiscal year, where the plan says that both end together. */
  periodTo?: string,
]

const LAST_YEAR = '2025'

const planLinks: readonly PlanLink[] = [
  [
    'upper',
    '第 5 次三島市総合計画',
    '将来都市像「せせらぎと緑と活力あふれる 幸せ実感都市・三島」。前期基本計画と終期を合わせる。',
    LAST_YEAR,
  ],
  ['national', '自治体デジタル・トランスフォーメーション（DX）推進計画', '令和4年9月改定。終期を合わせる。', LAST_YEAR],
  ['national', '自治体 DX 推進手順書', '令和5年1月改定。'],
  ['national', 'デジタル社会の実現に向けた改革の基本方針', '令和2年12月策定。ビジョンの土台。'],
  ['national', 'デジタル社会の実現に向けた重点計画', '令和4年6月改定。'],
  ['national', 'デジタル田園都市国家構想基本方針', '令和4年6月閣議決定。'],
  ['sister', 'ふじのくに DX 推進計画', '静岡県の計画。令和4年3月策定。終期を合わせる。', LAST_YEAR],
  [
    'predecessor',
    '三島市の DX（デジタル・トランスフォーメーション）推進に関する基本方針',
    '令和3年9月2日策定。10の重点取組事項を定めた。',
  ],
  ['casebook', '事例集', '具体的な取組みは本計画とは別に示す。'],
]

type MeasureFields = { readonly body: RecordId; readonly goal: RecordId; readonly approach: RecordId }

/** Writes 三島市 DX推進計画 of July 2023, whole: it has 推進項目 and no projects, indicators or responsible sections. */
export function writeMishima(writer: SampleWriter): void {
  const plan = writePlan(writer)
  writeMeasures(writer)
  writePriorityItems(writer, plan)
  writeNationalItems(writer)
  for (const chapter of mishimaChapters) writeChapter(writer, chapter)
  const tables = [
    mishimaChronology,
    mishimaDigitalFirst,
    mishimaOrganisation,
    mishimaStatistics,
    mishimaLaws,
    mishimaNationalPlans,
  ]
  for (const table of tables.flat()) writeTable(writer, table)
  for (const [term, reading, english, definition] of mishimaTerms) {
    writer.write('term', term, { term, reading, english, definition })
  }
  writeBodies(writer, mishimaBodies)
  writer.write('paperSetup', 'paper', { preset: 'mishima' })
}

function writePlan(writer: SampleWriter): RecordId {
  const municipality = writer.write('municipality', '三島市', {
    code: '222062',
    name: '三島市',
    prefecture: '静岡県',
  })
  const plan = writer.write('plan', 'plan', {
    municipality,
    title: '三島市 DX 推進計画',
    subtitle: 'デジタルを活用して\n市民生活の質と幸福度（ウェルビーイング）の向上を目指す\nDX 先進都市・みしま',
    adopted: '令和 5 年(2023 年) 7 月',
    periodText: '令和 5 年度（2023 年度）から令和 7 年度（2025 年度）の 3 年間',
    periodFrom: '2023-04',
    periodTo: '2026-03',
    calendar: 'both',
  })
  for (const [relation, title, note, periodTo = null] of planLinks) {
    writer.write('planLink', title, { relation, title, note, periodTo })
  }
  const vision = writer.write('fieldDef', 'ビジョン', { label: '目指すべきビジョン', appliesTo: 'plan' })
  writer.write('fieldValue', 'ビジョン', { field: vision, owner: plan, text: VISION })
  return plan
}

function writeMeasures(writer: SampleWriter): void {
  const outer = writer.write('level', '基本方針', { name: '基本方針', numbering: 'through', prefix: '基本方針' })
  const inner = writer.write('level', '推進項目', { name: '推進項目', numbering: 'restart' })
  const fields: MeasureFields = {
    body: writer.write('fieldDef', '本文', { label: '本文', appliesTo: 'measure' }),
    goal: writer.write('fieldDef', '目指す姿', { label: '目指す姿', appliesTo: 'measure' }),
    approach: writer.write('fieldDef', '取組方針', { label: '取組方針', appliesTo: 'measure' }),
  }
  for (const { number, title, measures } of mishimaBasicPolicies) {
    const parent = writer.write('measure', number, { level: outer, number, title })
    for (const [index, item] of measures.entries()) {
      const key = `${number}-${index + 1}`
      const measure = writer.write('measure', key, { level: inner, parent, number: item.number, title: item.title })
      writeMeasureFields(writer, { key, measure, item, fields })
      if (key === '2-1') writeTargetOperations(writer, measure)
    }
  }
}

function writeMeasureFields(
  writer: SampleWriter,
  given: {
    readonly key: string
    readonly measure: RecordId
    readonly item: MishimaMeasure
    readonly fields: MeasureFields
  },
): void {
  const { key, measure: owner, item, fields } = given
  const body = writer.write('fieldValue', `${key}/本文`, { field: fields.body, owner, text: item.body })
  writer.write('fieldValue', `${key}/目指す姿`, { field: fields.goal, owner, text: item.goal })
  for (const [index, text] of item.approaches.entries()) {
    writer.write('fieldValue', `${key}/取組方針/${index + 1}`, { field: fields.approach, owner, text })
  }
  const text = bodyNotes[key]
  if (text === undefined) return
  const note = writeNote(writer, key, { owner, mark: '※', text })
  writer.write('noteLink', key, { note, target: body })
}

function writeTargetOperations(writer: SampleWriter, owner: RecordId): void {
  const inventory = writer.write('inventory', '対象事務', {
    owner,
    title: '【対象事務】 20 業務',
    columns: ['対象事務'],
  })
  for (const operation of mishimaTargetOperations) {
    writer.write('inventoryRow', operation, { inventory, cells: [operation] })
  }
}

function writePriorityItems(writer: SampleWriter, owner: RecordId): void {
  const inventory = writer.write('inventory', '重点取組事項', {
    owner,
    title: '三島市における DX 推進の重点取組事項',
    columns: ['重点取組事項'],
  })
  for (const [number, item] of mishimaPriorityItems) {
    writer.write('inventoryRow', `重点取組事項/${number}`, { inventory, number, cells: [item] })
  }
}

/** ○自治体DXの重点取組事項, the six items of the national plan as the annex prints them. */
function writeNationalItems(writer: SampleWriter): void {
  const [{ name, edition, source, categories }] = nationalCatalogues
  const catalogue = writer.write('catalogue', edition, { name, edition, source })
  for (const [number, title] of categories) writer.write('category', number, { catalogue, number, name: title })
}
