import { matchAt } from '../fiscal-period/scan-source.ts'
import { COUNTER } from './counters.ts'
import { SCALES, toExactDecimal } from './exact-decimal.ts'
import { spanOf, type Piece } from './piece.ts'
import type { Amount } from './value-reading.ts'

/** An amount and its place in the piece. `isKnown` is false where the unit is a guess. */
export type FoundAmount = {
  readonly amount: Amount
  readonly start: number
  readonly end: number
  readonly unit: string
  readonly isKnown: boolean
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`
/** Not inside a word (M365), not an ordinal (第2期), not a day (4月1日); a sign only where nothing stands before it. */
const NUMBER = new RegExp(String.raw`(?<![A-Za-z\d.,第]|第 |\d月 ?|[A-Za-z]-)(?:(?<![^\s:(/])[-▲△] ?)?${DIGITS}`, 'g')
const MORE_DIGITS = new RegExp(DIGITS, 'y')
const SCALE = /百万|[千万億兆]/y
const OTHER_UNIT = /[\p{Script=Han}\p{Script=Katakana}ー]{1,8}|[A-Za-z]{1,6}/uy
/** Words of a step that follow a unit without a space: 3地点設置. */
const STEP_AT_END = /(?:設置|導入|実施|公開|整備|作成|配置|更新|検討|増設?|減|削減)$/

type ScaledNumber = { readonly number: string; readonly end: number }

/** The number at a place with 千 to 兆 resolved, also in parts: 1億2,000万. */
function scaledNumber(text: string, start: number, digits: string): ScaledNumber {
  let end = start + digits.length
  let scale = matchAt(SCALE, text, end)?.[0]
  if (scale === undefined) return { number: toExactDecimal(digits, 0), end }
  let number = toExactDecimal(digits, SCALES[scale] ?? 0)
  end += scale.length
  for (;;) {
    const more = matchAt(MORE_DIGITS, text, end)?.[0]
    if (more === undefined || more.includes('.') || number.includes('.')) return { number, end }
    const lower: string | undefined = matchAt(SCALE, text, end + more.length)?.[0]
    if ((SCALES[lower ?? ''] ?? 0) >= (SCALES[scale] ?? 0)) return { number, end }
    number = String(BigInt(number) + BigInt(toExactDecimal(more, SCALES[lower ?? ''] ?? 0)))
    end += more.length + (lower?.length ?? 0)
    if (lower === undefined) return { number, end }
    scale = lower
  }
}

type FoundUnit = { readonly start: number; readonly end: number; readonly isKnown: boolean }

function unitAt(text: string, at: number): FoundUnit | null {
  const known = matchAt(COUNTER, text, at)
  if (known?.[1] !== undefined) {
    const end = at + known[0].length
    return { start: end - known[1].length, end, isKnown: true }
  }
  const guessed = matchAt(OTHER_UNIT, text, at)?.[0].replace(STEP_AT_END, '')
  return guessed === undefined || guessed === '' ? null : { start: at, end: at + guessed.length, isKnown: false }
}

/** A month without its year (4月) is a time, not an amount; 4か月 is an amount. */
function isMonthMark(text: string, end: number): boolean {
  return text.charAt(end) === '月'
}

/** Every amount of a piece in printed order. */
export function findAmounts(piece: Piece): readonly FoundAmount[] {
  const { text } = piece
  const found: FoundAmount[] = []
  let after = 0
  for (const match of text.matchAll(NUMBER)) {
    if (match.index < after) continue
    const digits = match[0].replace(/^[-▲△] ?/, '')
    const sign = digits.length < match[0].length ? '-' : ''
    const { number, end } = scaledNumber(text, match.index + match[0].length - digits.length, digits)
    if (isMonthMark(text, end)) continue
    const unit = unitAt(text, end)
    after = unit?.end ?? end
    found.push({
      amount: {
        span: spanOf(piece, match.index, after),
        number: sign + number,
        unit: unit === null ? null : spanOf(piece, unit.start, unit.end),
      },
      start: match.index,
      end: after,
      unit: unit === null ? '' : text.slice(unit.start, unit.end),
      isKnown: unit?.isKnown ?? true,
    })
  }
  return found
}
