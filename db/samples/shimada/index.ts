import type { SampleWriter } from '../sample-writer.ts'
import { chapters } from './chapters.ts'
import { crossPillar } from './cross-pillar.ts'
import { inventories } from './inventories.ts'
import { pillar1 } from './pillar-1.ts'
import { pillar2 } from './pillar-2.ts'
import { pillar3 } from './pillar-3.ts'
import { createIdBook, writePillar, yearColumns, type IdBook, type PlanFrame } from './write-pillar.ts'

/**
 * Writes the action plan of 島田市 (令和4年2月). Names, figures and cells stand as printed, longer prose in shorter words.
 * The plan names no 担当課, and its yearly cells are values of indicators: the source has lost the arrows that ran over the
 * empty ones.
 */
export function writeShimada(writer: SampleWriter): void {
  writePlan(writer)
  const frame = writeFrame(writer)
  for (const pillar of [pillar1, pillar2, pillar3, crossPillar]) writePillar(frame, pillar)
  writeInventories(writer, frame.ids)
  for (const { sections, key, ...chapter } of chapters) {
    const parent = writer.write('chapter', key, chapter)
    for (const { key: sectionKey, ...section } of sections) writer.write('chapter', sectionKey, { parent, ...section })
  }
  writer.write('paperSetup', 'paper', { preset: 'shimada', typeSize: '9' })
}

function writePlan(writer: SampleWriter): void {
  const municipality = writer.write('municipality', 'shimada', { code: '222097', name: '島田市', prefecture: '静岡県' })
  writer.write('plan', 'plan', {
    municipality,
    title: '島田市 デジタル・トランスフォーメーション推進計画附属資料 アクションプラン',
    adopted: '令和4年2月',
    periodText: '令和4年度から令和7年度',
    periodFrom: '2022-04',
    periodTo: '2026-03',
    calendar: 'era',
  })
  writer.write('planLink', 'dx-plan', {
    relation: 'upper',
    title: '島田市デジタル・トランスフォーメーション推進計画',
    note: 'この附属資料のもとの計画。計画期間はこれより長い。',
  })
  writer.write('planLink', 'general-plan', {
    relation: 'sister',
    title: '第2次島田市総合計画後期基本計画',
    note: 'デジタルマーケティングを導入した柱の数は、この計画の施策の柱で数える。',
  })
  writer.write('planLink', 'school-ict', {
    relation: 'national',
    title: '教育のICT化に向けた環境整備5か年計画',
    note: '小中学校のICT支援員の配置のもとになる国の計画。',
  })
}

function writeFrame(writer: SampleWriter): PlanFrame {
  const pillar = writer.write('level', 'pillar', { name: '施策の柱', numbering: 'through', prefix: '施策の柱' })
  const sheet = writer.write('level', 'sheet', { name: '取組施策', numbering: 'none' })
  writer.write('level', 'project', { name: '個別事業', numbering: 'none' })
  for (const { key, label, period } of yearColumns) writer.write('column', key, { label, period })
  const kgi = writer.write('fieldDef', 'KGI', { label: 'KGI', appliesTo: 'measure' })
  const direction = writer.write('fieldDef', 'direction', { label: '取組の方向性', appliesTo: 'measure' })
  const content = writer.write('fieldDef', 'content', { label: '取組内容（個別事業）', appliesTo: 'project' })
  return {
    writer,
    levels: { pillar, sheet },
    fields: { kgi, direction, content },
    ids: createIdBook(),
    texts: new Map(),
  }
}

function writeInventories(writer: SampleWriter, ids: IdBook): void {
  for (const { project, countsInto, countsIntoPeriod, title, column, rows } of inventories) {
    const inventory = writer.write('inventory', project, {
      owner: ids.get('project', project),
      title,
      columns: [column],
      countsInto: ids.get('indicator', countsInto),
      countsIntoRole: 'target',
      countsIntoPeriod,
    })
    for (const [index, name] of rows.entries()) {
      writer.write('inventoryRow', `${project}/${index + 1}`, { inventory, cells: [name] })
    }
  }
}
