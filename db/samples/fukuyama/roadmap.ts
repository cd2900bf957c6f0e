import type { RecordId } from '#shared/domain/record/field.ts'
import type { SampleWriter } from '../sample-writer.ts'
import type { CellsByPeriod } from './project-card.ts'

type OverviewLane = { readonly measure: string; readonly cells: CellsByPeriod }

/**
 * ロードマップ of the main volume: the 施策 whose row it is, and its cells. The rows stand under the 施策 at which the text
 * of the plan has them, although merged cells have shifted some (国保の標準化 stands at 3-3).
 */
const lanes: readonly OverviewLane[] = [
  { measure: '1-1', cells: { 2021: 'オンライン申請のニーズ把握（継続）', 2023: 'オンライン申請可能手続拡大' } },
  { measure: '1-2', cells: { 2021: '対象業務の洗い出し', 2023: '多様なオンラインツールの提供' } },
  { measure: '1-3', cells: { 2021: 'デジタル化を意識した業務改善', 2023: 'ワンストップ・ワンスオンリーな窓口構築' } },
  { measure: '2-1', cells: { 2021: '対象業務の洗い出し', 2023: 'デジタル化を前提とした業務実施' } },
  { measure: '2-2', cells: { 2021: 'デジタル化を意識した業務改善', 2023: 'デジタル化を前提とした業務実施' } },
  { measure: '2-2', cells: { 2021: '制度設計', 2023: '多様な働き方の提供' } },
  { measure: '3-1', cells: { 2021: '光ファイバ網整備', 2023: 'Wi-Fiスポットの整備' } },
  { measure: '3-2', cells: { 2021: 'システムの標準化仕様検討・計画立案', 2023: '国保以外の標準化' } },
  { measure: '3-3', cells: { 2021: '国保の標準化', 2023: '国保以外の標準化' } },
  {
    measure: '3-3',
    cells: { 2021: '研修制度設計', 2022: '職員のスキルに応じた研修プログラムの実施・効果測定（継続）' },
  },
  { measure: '3-3', cells: { 2021: '推進体制整備', 2022: '推進・デジタル活用の土壌創生（継続）' } },
  { measure: '3-3', cells: { 2021: '●意識変容', 2022: '●行動変容', 2024: '●職員による業務改善' } },
]

/** Writes the overview roadmap: （継続） goes on by its own word, a ● marks its year alone, any other end is not told. */
export function writeRoadmap(writer: SampleWriter, measureIds: ReadonlyMap<string, RecordId>): void {
  for (const [laneIndex, { measure, cells }] of lanes.entries()) {
    const owner = measureIds.get(measure)!
    const laneKey = `roadmap-${laneIndex + 1}`
    const lane = writer.write('lane', laneKey, { owner, inOverview: true })
    for (const [from, label] of Object.entries(cells)) {
      const ending = label.endsWith('（継続）')
        ? ({ end: 'continues', style: 'action' } as const)
        : label.startsWith('●')
          ? ({ end: 'closed', style: 'marker' } as const)
          : ({ end: 'unknown', style: 'action' } as const)
      writer.write('bar', `${laneKey}/${from}`, { lane, from, to: from, label, ...ending })
    }
  }
}
