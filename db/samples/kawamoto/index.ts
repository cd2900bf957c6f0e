import type { RecordId } from '#shared/domain/record/field.ts'
import { writeBodies } from '../body-tree.ts'
import type { SampleWriter } from '../sample-writer.ts'
import { kawamotoBodies } from './bodies.ts'
import { chapters, digitalTransformation, serviceDesignArticles, type Chapter } from './chapters.ts'
import { officeSheets } from './office-sheets.ts'
import { pillars } from './pillars.ts'
import { procedureLists, type ProcedureRow } from './procedures.ts'
import { residentSheets } from './resident-sheets.ts'
import { createSheetWriter, type SheetFrame, type WrittenSheet } from './sheet.ts'
import { staffSheets } from './staff-sheets.ts'

/** Writes 川本町デジタル化推進計画 (令和5年3月): the whole plan, its prose in shorter words. */
export function writeKawamoto(writer: SampleWriter): void {
  writePlan(writer)
  const measures = writePillars(writer)
  const fields = writeSheetFields(writer)
  // The overview of the first pillar heads its column 目標とすべき状況, those of the others and every sheet 目標とするべき状況.
  writer.write('fieldException', 'targets/1', {
    field: fields.targets,
    owner: measures[0]!,
    label: '目標とすべき状況',
  })
  const sheetWriter = createSheetWriter(writer, { sections: writeSections(writer), fields })
  const sheets = [residentSheets, officeSheets, staffSheets].flatMap((ofPillar, at) =>
    ofPillar.map((sheet) => sheetWriter.writeNext(sheet, measures[at]!)),
  )
  writeSituations(writer, measures, sheets)
  writeProcedures(writer, sheets[0]!.placement, sheetWriter.indicatorOf('1-1'))
  writeChapters(writer)
  writeBodies(writer, kawamotoBodies)
  writer.write('paperSetup', 'paper', { preset: 'kawamoto' })
}

function writePlan(writer: SampleWriter): void {
  const municipality = writer.write('municipality', '324418', { code: '324418', name: '川本町', prefecture: '島根県' })
  writer.write('plan', '2023', {
    municipality,
    title: '川本町デジタル化推進計画',
    adopted: '令和5年3月 策定',
    periodText: '令和4年度～令和7年度',
    periodFrom: '2022-04',
    periodTo: '2026-03',
    calendar: 'era',
  })
  const links = [
    ['upper', '第6次川本町総合計画', '令和2年度'],
    ['national', 'デジタル田園都市国家構想', null],
    ['national', 'デジタル社会の実現に向けた重点計画', '令和4年6月'],
    ['national', 'デジタル・ガバメント実行計画', '令和2年12月'],
    ['national', '自治体デジタル・トランスフォーメーション(DX※)推進計画', '令和2年12月'],
  ] as const
  links.forEach(([relation, title, note], at) => {
    writer.write('planLink', String(at + 1), { relation, title, note })
  })
  for (const year of [4, 5, 6, 7]) {
    writer.write('column', `r${year}`, { label: `令和${year}年度`, period: String(2018 + year) })
  }
}

/** 3つの柱 in printed order, with 基本方針, which every sheet repeats word for word, and 施策の考え方. */
function writePillars(writer: SampleWriter): readonly RecordId[] {
  const level = writer.write('level', 'pillar', { name: '3つの柱', numbering: 'through', titleLabel: '3つの柱の分類' })
  writer.write('level', 'project', { name: '実施計画', numbering: 'none', titleLabel: '事業名' })
  const policyField = writer.write('fieldDef', 'policy', { label: '基本方針', appliesTo: 'measure' })
  const approachField = writer.write('fieldDef', 'approach', { label: '施策の考え方', appliesTo: 'measure' })
  return pillars.map(({ title, policy, approach }, at) => {
    const number = String(at + 1)
    const owner = writer.write('measure', number, { level, number, title })
    writer.write('fieldValue', `pillar/${number}/policy`, { field: policyField, owner, position: 0, text: policy })
    writer.write('fieldValue', `pillar/${number}/approach`, {
      field: approachField,
      owner,
      position: 0,
      text: approach,
    })
    return owner
  })
}

const SECTIONS = [
  'まちづくり推進課',
  '総務財政課',
  '町民生活課',
  '会計室',
  '地域整備課',
  '教育課',
  '健康福祉課',
  '産業振興課',
] as const

function writeSections(writer: SampleWriter): ReadonlyMap<string, RecordId> {
  return new Map(SECTIONS.map((name) => [name, writer.write('section', name, { name })]))
}

function writeSheetFields(writer: SampleWriter): SheetFrame['fields'] {
  const write = (key: string, label: string): RecordId => writer.write('fieldDef', key, { label, appliesTo: 'project' })
  return {
    targets: write('targets', '目標とするべき状況'),
    background: write('background', '背景・課題・必要性'),
    purpose: write('purpose', '目的'),
    method: write('method', '概要・手法'),
  }
}

function writeSituations(writer: SampleWriter, measures: readonly RecordId[], sheets: readonly WrittenSheet[]): void {
  pillars.forEach(({ overview }, pillarAt) => {
    const measure = measures[pillarAt]!
    let currentAt = 0
    overview.forEach(({ currents, target, sheets: numbers }, targetAt) => {
      const targetKey = `target/${pillarAt + 1}-${targetAt + 1}`
      const to = writer.write('situation', targetKey, { kind: 'target', measure, position: targetAt, text: target })
      for (const text of currents) {
        const key = `current/${pillarAt + 1}-${currentAt + 1}`
        const from = writer.write('situation', key, { kind: 'current', measure, position: currentAt, text })
        writer.write('situationLink', `${key}/${targetKey}`, { from, to })
        currentAt += 1
      }
      for (const number of numbers) {
        writer.write('situationLink', `${targetKey}/project/${number}`, { from: to, to: sheets[number - 1]!.project })
      }
    })
  })
}

/** オンライン申請の手続き一覧. The rows of ① and the numbered rows of ② make up the 52件 of the sheet's first target. */
function writeProcedures(writer: SampleWriter, owner: RecordId, indicator: RecordId): void {
  procedureLists.forEach(({ group, counts, rows }, at) => {
    const key = String(at + 1)
    const inventory = writer.write('inventory', key, {
      owner,
      title: 'オンライン申請の手続き一覧',
      group,
      columns: ['手続き名', '実施年度'],
      ...(counts ? { countsInto: indicator, countsIntoRole: 'target', countsIntoPeriod: '2023' } : {}),
      yearColumn: 1,
    })
    writeProcedureRows(writer, { inventory, parent: null, key, rows })
  })
}

type ProcedureRows = {
  readonly inventory: RecordId
  readonly parent: RecordId | null
  readonly key: string
  readonly rows: readonly ProcedureRow[]
}

function writeProcedureRows(writer: SampleWriter, { inventory, parent, key, rows }: ProcedureRows): void {
  rows.forEach(({ number = null, name, year, rows: subRows = [] }, at) => {
    const rowKey = `${key}-${at + 1}`
    const row = writer.write('inventoryRow', rowKey, { inventory, parent, number, cells: [name, year] })
    writeProcedureRows(writer, { inventory, parent: row, key: rowKey, rows: subRows })
  })
}

function writeChapters(writer: SampleWriter): void {
  const written = new Map<string, RecordId>()
  const write = (chapter: Chapter, parent: RecordId | null, key: string): void => {
    const { number, title, text, sections = [] } = chapter
    const id = writer.write('chapter', key, { parent, number, title, text })
    written.set(title, id)
    sections.forEach((section, at) => write(section, id, `${key}-${at + 1}`))
  }
  chapters.forEach((chapter, at) => write(chapter, null, String(at + 1)))

  const owner = written.get('国の動き')!
  const title = 'サービス設計12箇条'
  const table = writer.write('annexTable', 'service-design', { title, columns: ['条', '内容'] })
  serviceDesignArticles.forEach((article, at) => {
    writer.write('annexRow', `service-design/${at + 1}`, { table, cells: [`第${at + 1}条`, article] })
  })
  const { term, reading, heading, definition } = digitalTransformation
  writer.write('term', 'dx', { term, reading, definition })
  for (const [key, text] of [
    ['service-design', title],
    ['dx', heading],
  ] as const) {
    const note = writer.write('note', key, { owner, mark: '※', text })
    writer.write('noteLink', key, { note, target: owner })
  }
}
