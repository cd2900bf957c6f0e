import type { SampleWriter } from '../sample-writer.ts'
import { measures } from './measures.ts'
import { sectionNames } from './sections.ts'
import { writePlan } from './write-plan.ts'
import { writeSheet, type SheetFields } from './write-sheet.ts'

/** Writes 伊豆の国市DX推進計画 アクションプラン: 5 重点取組事項 and 31 事業. */
export function writeIzunokuni(writer: SampleWriter): void {
  writePlan(writer)
  const level = writer.write('level', 'measure', {
    name: '重点取組事項',
    numbering: 'through',
    prefix: '重点取組事項',
    titleLabel: '重点取組事項名',
  })
  writer.write('level', 'project', {
    name: '事業',
    numbering: 'through',
    titleLabel: '事業名',
    numberLabel: '管理番号',
  })
  const fields = writeFields(writer)
  const sections = new Map(sectionNames.map((name) => [name, writer.write('section', name, { name })]))
  for (const { number, title, sheets } of measures) {
    const measure = writer.write('measure', number, { level, number, title })
    for (const sheet of sheets) writeSheet(writer, sheet, { measure, fields, sections })
  }
  writer.write('paperSetup', 'paper', { preset: 'izunokuni' })
}

function writeFields(writer: SampleWriter): SheetFields {
  const field = (key: string, label: string) => writer.write('fieldDef', key, { label, appliesTo: 'project' })
  return {
    overview: field('overview', '概要'),
    issues: field('issues', '現状・課題等'),
    purpose: field('purpose', '目的'),
    next: field('next', '今後の取組内容'),
  }
}
