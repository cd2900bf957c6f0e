import type { PlanRecord } from '../../../record/plan-record.ts'
import { suspicionsIn, type Suspicion, type SuspicionKind } from '../../../text/suspicions-in.ts'
import { printedTextsOf, type PrintedText } from '../../printed-texts.ts'

/** A text of a record and the parts of it that were probably not meant; only texts that have some. */
export type SuspiciousText = PrintedText & { readonly suspicions: readonly Suspicion[] }

/** Nothing but Japanese, ASCII and common signs, so that no other letter can be in it. */
const PLAIN = /^[ぁ-ゖァ-ヺー一-鿿々〆、。・…「」『』【】（）！＂-％＇-；＝-～ -%'-;=-~\n]*$/
/** A kanji or a dash between katakana, that may stand for a katakana. */
const BETWEEN_KATAKANA = /[ァ-ヺー][力口工二夕卜一-][ァ-ヺー]/
/** Whether a text need not be looked at more closely: nearly all texts of a plan. */
function isPlain(text: string): boolean {
  return PLAIN.test(text) && !BETWEEN_KATAKANA.test(text)
}

const kept = new WeakMap<PlanRecord, readonly SuspiciousText[]>()

/** The texts of a record with suspicions of some kinds. Each record is read once, for all rules. */
export function suspiciousTexts(record: PlanRecord, ...kinds: readonly SuspicionKind[]): readonly SuspiciousText[] {
  return suspicionsOf(record)
    .map((each) => ({ ...each, suspicions: each.suspicions.filter(({ kind }) => kinds.includes(kind)) }))
    .filter(({ suspicions }) => suspicions.length > 0)
}

function suspicionsOf(record: PlanRecord): readonly SuspiciousText[] {
  const known = kept.get(record)
  if (known !== undefined) return known
  const found = printedTextsOf(record)
    .filter(({ text }) => !isPlain(text))
    .map(({ field, text }) => ({ field, text, suspicions: suspicionsIn(text) }))
    .filter(({ suspicions }) => suspicions.length > 0)
  kept.set(record, found)
  return found
}
