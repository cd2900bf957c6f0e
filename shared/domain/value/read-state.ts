import { spanOf, trimmedSpan, type Piece } from './piece.ts'
import type { Span, Stage } from './value-reading.ts'

/** A state and the words beside it: its name before, a step behind. */
export type State = {
  readonly stage: Stage
  readonly word: Span
  readonly label: Span | null
  readonly milestone: Span | null
  readonly isSure: boolean
}

const WORK =
  '(?:導入|実施|検討|運用|公開|構築|更新|整備|拡大|開始|連携|設計|準備|検証|調査|作成|策定|改定|改訂|見直し|試行|移行|稼働|周知|継続|決定|着手|設置|配置|利用|活用|契約|実装|開発|研究|普及|廃止|統合|評価|分析|推進|実証|登録|配信|発信|支援|募集|選定|達成)'
/** What a step may name without naming a particular matter. */
const GENERAL = '(?:順次|試行|本格|一部|段階的に?|仮|システム|方針|目標|仕様|事業|業務|基本|全庁|全面|新規)'
const STEP = new RegExp(`^(?:${GENERAL}*${WORK}(?:[・及び/、]*${GENERAL}*${WORK}){0,3}(?:開始|予定|する)?)$`)
const NOT_YET = new RegExp(`^未${WORK}$`)
const UNDER_WAY = new RegExp(`^(\\S{0,16}?)${WORK}中[.…]*$`)
const DONE = new RegExp(`^(?:(\\S{0,16}?)${WORK}(?:済み?|完了)|完了|目標達成|達成)$`)
const NEW = /^新規(?:事業|補助金|導入)?$/

const MILESTONE_END = new RegExp(
  `(?:${WORK}|化|対応|保護|状態|改善|向上|配布|派遣|開催|削減|完了|開設|追加|確保|促進|強化|体制|研修|育成|啓発|移管|更改)(?:する|します|を行う|を図る|等|中|予定)*$`,
)
const VERB_END = /(?:[^\s。][るうくすむぐつぶぬ]|ます|ない)$/

function stageOf(word: string): { readonly stage: Stage; readonly isSure: boolean } | null {
  if (NOT_YET.test(word)) return { stage: 'not-yet', isSure: true }
  const named = UNDER_WAY.exec(word)
  if (named !== null) return { stage: 'under-way', isSure: named[1] === '' }
  const done = DONE.exec(word)
  if (done !== null) return { stage: 'done', isSure: (done[1] ?? '') === '' }
  if (NEW.test(word)) return { stage: 'new', isSure: true }
  return STEP.test(word) ? { stage: 'step', isSure: true } : null
}

/** A state word alone (未導入), behind its name (ドローンの活用 実施), or before a step (構築中 …のデジタル化); else null. */
export function readState(piece: Piece): State | null {
  const words = Array.from(piece.text.matchAll(/[^\s。]+/g))
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return null
  const toState = (found: RegExpExecArray, stage: Stage, isSure: boolean): State => {
    const [start, end] = [found.index, found.index + found[0].length]
    const [label, milestone] = [trimmedSpan(piece, 0, start), trimmedSpan(piece, end)]
    const isAlone = label === null && milestone === null
    return { stage, word: spanOf(piece, start, end), label, milestone, isSure: isSure && isAlone }
  }
  const ending = stageOf(last[0])
  const isObjectBefore = /[をがはにのでと、]$/.test(piece.text.slice(0, last.index).trimEnd())
  if (ending !== null && !isObjectBefore) return toState(last, ending.stage, ending.isSure)
  const beginning = stageOf(first[0])
  const isStanding = beginning !== null && beginning.stage !== 'step'
  return isStanding ? toState(first, beginning.stage, beginning.isSure) : null
}

/** Whether a text promises a step: it ends in the name of one (…の公開) or in a verb (…する). */
export function isMilestone(text: string): boolean {
  const ending = text.trimEnd().replace(/。$/, '').slice(-12)
  return MILESTONE_END.test(ending) || VERB_END.test(ending)
}
