import { spanOf, type Piece } from './piece.ts'
import type { Content } from './value-reading.ts'

const UNDECIDED =
  /検討の中で.*設定|(?:今後|別途|後日|改めて|おって|追って).{0,20}(?:設定|決定|定め)|(?:目標|現状|基準)値.{0,6}(?:検討中|未定|設定予定)|^\s*(?:設定予定|未定|調整中)\s*$/
const DELEGATED =
  /([^\s。]{0,60}?(?:計画|戦略|プラン|ビジョン|方針|構想))(?:で|において|にて|の中で)(?:別途)?(?:検討|設定|決定|策定|定める)/u
const ALL_WHO_WANT = /希望する(?:全|すべて|全て)(?:ての|の)?[^\s。、をにへがで]{1,20}|(?:希望者全員|全希望者)/u
const CONDITION =
  /必要に応じ(?:て)?|随時|適宜|国の動向(?:を(?:見|踏まえ|注視)[^\s、。]{0,6}|に(?:応じ|合わせ)て?|による)?|(?:社会情勢|状況|進捗)(?:等)?(?:に応じ|を見)[^\s、。]{0,4}|予算の範囲内?で?/u

/** A promise that is left to a later decision, to another plan, or to those who want it; null for anything else. */
export function readOpenPromise(piece: Piece): Content | null {
  const delegated = DELEGATED.exec(piece.text)
  if (delegated?.[1] !== undefined) {
    return { kind: 'delegated', plan: spanOf(piece, delegated.index, delegated.index + delegated[1].length) }
  }
  if (UNDECIDED.test(piece.text)) return { kind: 'undecided' }
  const group = ALL_WHO_WANT.exec(piece.text)
  if (group === null) return null
  return { kind: 'all-who-want', group: spanOf(piece, group.index, group.index + group[0].length) }
}

/** A promise under a condition (必要に応じ, 随時, 国の動向); null for anything else. */
export function readConditional(piece: Piece): Content | null {
  const found = CONDITION.exec(piece.text)
  if (found === null) return null
  return { kind: 'conditional', condition: spanOf(piece, found.index, found.index + found[0].length) }
}
