import { RecordIdSchema, type RecordId } from '#shared/domain/record/field.ts'
import type { Random } from '../helpers/seeded-random.ts'

const TOPICS =
  '行政手続 窓口 証明書交付 税務 公共施設予約 防災情報 避難所 子育て相談 学校給食 図書館 農地台帳 観光案内 公共交通 上下水道 道路台帳 文書管理 会議録 庶務事務 財務会計 職員研修 統計 オープンデータ 広報 地域活動 健康診査 介護認定 見守り 電子契約 入札 固定資産'.split(
    ' ',
  )
const MEANS = 'オンライン化 キャッシュレス化 自動化 標準化 共同利用 電子化 可視化 再構築 試行 普及'.split(' ')
const ENDS = 'を進める。 に取り組む。 を検討し、順次実施する。 の効果を検証する。 により負担を減らす。'.split(' ')

export const sections = [
  '企画課',
  '総務課',
  '税務課',
  '市民課',
  '福祉課',
  '子育て支援課',
  '農林課',
  '観光課',
  '建設課',
  '教育総務課',
] as const

/** A name as projects have it: 窓口のオンライン化. */
export function buildName(random: Random): string {
  return `${random.pick(TOPICS)}の${random.pick(MEANS)}`
}

/** Sentences of exactly `length` characters. */
export function buildProse(random: Random, length: number): string {
  let text = ''
  while (text.length < length) text += `${buildName(random)}${random.pick(ENDS)}`
  return text.slice(0, length)
}

/** Ids of UUID version 7 as the program would make them, one in each millisecond. */
export function buildIdSource(random: Random): () => RecordId {
  let milliseconds = Date.UTC(2025, 3, 1)
  const hex = (digits: number) =>
    random
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return () => {
    milliseconds += 1
    const time = milliseconds.toString(16).padStart(12, '0')
    const variant = random.pick(['8', '9', 'a', 'b'])
    return RecordIdSchema.parse(
      `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`,
    )
  }
}
