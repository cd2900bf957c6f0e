import { boundsAround, isAtEnd, skipTowards, type Figure, type FigureSource } from './figure.ts'
import type { FoundAmount } from './find-amounts.ts'
import type { Content } from './value-reading.ts'

const OF = /^\s*(?:の\s?うち|の内|うち|中|内)[、,]?(?:の)?\s*$/
const SLASH = /^\s*\/\s*$/
const TO = /^\s*に\s*$/
const PER = /^\s*(?:当たり|当り|あたり|につき|ごとに)/

function betweenOf({ piece, amounts }: FigureSource, index: number): string {
  return piece.text.slice(amounts[index]?.end, amounts[index + 1]?.start)
}

function pairContent(between: string, first: FoundAmount, second: FoundAmount): Content | null {
  const [a, b] = [first.amount, second.amount]
  if (OF.test(between)) return { kind: 'share', part: b, whole: a }
  if (TO.test(between) && first.unit !== '' && second.unit !== '') return { kind: 'ratio', amount: b, per: a }
  if (!SLASH.test(between)) return null
  const areDifferent = first.unit !== '' && second.unit !== '' && first.unit !== second.unit
  return areDifferent ? { kind: 'ratio', amount: a, per: b } : { kind: 'share', part: a, whole: b }
}

function readPair(source: FigureSource): Figure | null {
  const { piece, amounts } = source
  for (const [index, first] of amounts.entries()) {
    const second = amounts[index + 1]
    if (second === undefined) return null
    const content = pairContent(betweenOf(source, index), first, second)
    if (content === null) continue
    const { bounds, start, end } = boundsAround(piece, { start: first.start, end: second.end })
    const isSure = first.isKnown && second.isKnown && (first.unit !== '' || second.unit !== '') && isAtEnd(piece, end)
    return { content, bounds, start, end: skipTowards(piece, end), isSure }
  }
  return null
}

/** 職員1人当たりのテレワーク日数 1.9日: the amount is the last one behind 当たり. */
function readPer({ piece, amounts }: FigureSource): Figure | null {
  const per = amounts.find((found) => PER.test(piece.text.slice(found.end, found.end + 6)))
  const amount = amounts.at(-1)
  if (per === undefined || amount === undefined || amount.start <= per.start) return null
  const { bounds, end } = boundsAround(piece, amount)
  const content: Content = { kind: 'ratio', amount: amount.amount, per: per.amount }
  return { content, bounds, start: per.start, end, isSure: per.isKnown && amount.isKnown && isAtEnd(piece, end) }
}

/** n of N (150手続／800手続, 14項目のうち12項目) and a ratio (4校に1人, 1人当たり1.9日); null for any other figure. */
export function readProportion(source: FigureSource): Figure | null {
  return readPair(source) ?? readPer(source)
}
