import type { SampleWriter } from '../sample-writer.ts'
import { columns } from './columns.ts'

/** Writes what belongs to the plan as a whole: town, plan, plans above it, columns of the schedule and chapters. */
export function writePlan(writer: SampleWriter): void {
  const municipality = writer.write('municipality', '222259', {
    code: '222259',
    name: '伊豆の国市',
    prefecture: '静岡県',
  })
  writer.write('plan', 'plan', {
    municipality,
    title: '伊豆の国市DX推進計画 アクションプラン',
    periodText: '令和5年度～令和7年度',
    periodFrom: '2023-04',
    periodTo: '2026-03',
    calendar: 'era',
  })
  writer.write('planLink', 'strategy', { relation: 'upper', title: '伊豆の国市DX戦略', note: '令和3年度策定' })
  writer.write('planLink', 'parent-plan', { relation: 'upper', title: '伊豆の国市DX推進計画', note: '令和4年度策定' })
  for (const column of columns) {
    writer.write('column', column.key, { label: column.label, period: column.period, isBeyond: column.isBeyond })
  }
  writeChapters(writer)
}

function writeChapters(writer: SampleWriter): void {
  const parent = writer.write('chapter', '0', { title: 'アクションプランとは', text: '' })
  for (const [number, title, text] of chapters) writer.write('chapter', number, { parent, number, title, text })
  writer.write('chapter', 'process', { parent, title: '【検討プロセス】', text: '' })
}

/** Number, title and text; the figure 【検討プロセス】 that follows them is lost in the source, its heading alone is left. */
const chapters = [
  [
    '1',
    'アクションプランとは',
    '「伊豆の国市DX戦略」（令和3年度策定）と「伊豆の国市DX推進計画」（令和4年度策定）の基本理念を実現するための、具体的な事業をまとめたもの。\n事業ごとに取組の概要、現状・課題、今後の展開、評価指標、実施スケジュール等を示し、着実に進める。',
  ],
  [
    '2',
    '進捗管理及び事業の見直しについて',
    'DXを的確に進めるには、国の動向やデジタル技術、社会情勢の変化に合わせ、事業を柔軟に見直し改善する必要がある。\nそこで各事業について毎年度PDCAサイクルを運用し、必要に応じて事業を追加し、内容を修正する。',
  ],
  [
    '3',
    '基本的な考え方',
    '① 検討に着手した事業に加え、現時点で検討の余地がある事業も盛り込む。\n② 他自治体の取組状況や本市での効果等を検証した上で、導入・実装を具体的に検討する。\n③ 毎年度のPDCAによる進捗管理と市としての優先順位付けを踏まえ、必要に応じて検討項目を追加・削除し、事業内容を見直す。',
  ],
] as const
