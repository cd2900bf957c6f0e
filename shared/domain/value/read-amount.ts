import { boundsAround, isAtEnd, skipTowards, type BoundedStretch, type Figure, type FigureSource } from './figure.ts'
import type { FoundAmount } from './find-amounts.ts'
import { spanOf, type Piece } from './piece.ts'

const OF_WHOLE = /([^\sがは、,]+)の\s*$/
const PARTS = new Set(['%', '割', 'パーセント'])

type Candidate = { readonly found: FoundAmount; readonly stretch: BoundedStretch }

/** 50時間以上の業務: the bound qualifies a noun, so the number is a condition and not the value. */
function isCondition({ text }: Piece, { bounds, end }: BoundedStretch): boolean {
  return bounds.length > 0 && /^\s*の/.test(text.slice(end, end + 3))
}

/** The amount with nothing behind it, or else the first. */
function chooseAmount({ piece, amounts }: FigureSource): Candidate | null {
  const candidates = amounts
    .map((found) => ({ found, stretch: boundsAround(piece, found) }))
    .filter(({ stretch }) => !isCondition(piece, stretch))
  const last = candidates.at(-1)
  if (last !== undefined && isAtEnd(piece, skipTowards(piece, last.stretch.end))) return last
  return candidates[0] ?? null
}

/** The whole that a percentage is taken of: 全体の30%. */
function wholeBefore(
  piece: Piece,
  found: FoundAmount,
  at: number,
): { readonly start: number; readonly end: number } | null {
  const before = piece.text.slice(0, at)
  const whole = PARTS.has(found.unit) ? OF_WHOLE.exec(before) : null
  if (whole?.[1] === undefined) return null
  const start = at - whole[0].length
  return { start, end: start + whole[1].length }
}

/** A number with its unit, and the whole of a percentage; null where the piece holds none that is a value. */
export function readAmount(source: FigureSource): Figure | null {
  const { piece, amounts } = source
  const chosen = chooseAmount(source)
  if (chosen === null) return null
  const { found, stretch } = chosen
  const whole = wholeBefore(piece, found, stretch.start)
  const end = skipTowards(piece, stretch.end)
  return {
    content: { kind: 'amount', amount: found.amount, whole: whole && spanOf(piece, whole.start, whole.end) },
    bounds: stretch.bounds,
    start: whole?.start ?? stretch.start,
    end,
    isSure:
      found.isKnown && isAtEnd(piece, end) && (amounts.length === 1 || /\s/.test(piece.text.charAt(stretch.start - 1))),
  }
}
