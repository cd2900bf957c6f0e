import { findAmounts, type FoundAmount } from './find-amounts.ts'
import { spanOf, trimmedSpan, type Piece } from './piece.ts'
import type { FoundPeriod } from './find-periods.ts'
import type { Bound, BoundKind, Content } from './value-reading.ts'

/** Where figures are looked for: a piece without its surroundings, the amounts in it and the times that stood in it. */
export type FigureSource = {
  readonly piece: Piece
  readonly amounts: readonly FoundAmount[]
  readonly periods: readonly FoundPeriod[]
}

/** A figure and the stretch of the piece it takes; what stands before names it, what stands behind is a step. */
export type Figure = {
  readonly content: Content
  readonly bounds: readonly Bound[]
  readonly start: number
  readonly end: number
  readonly isSure: boolean
  /** The time that the content uses as its base, and which is therefore not the time of the value. */
  readonly basePeriod?: FoundPeriod
}

export function toFigureSource(piece: Piece, periods: readonly FoundPeriod[]): FigureSource {
  return { piece, amounts: findAmounts(piece), periods }
}

const BEFORE: readonly (readonly [RegExp, BoundKind])[] = [
  [/(?:最大|最高|上限)\s*$/, 'at-most'],
  [/(?:最低|最小|少なくとも)\s*$/, 'at-least'],
  [/(?:約|おおむね|概ね|およそ|ほぼ)\s*$/, 'about'],
]
const BEHIND: readonly (readonly [RegExp, BoundKind])[] = [
  [/^\s*以上/, 'at-least'],
  [/^\s*(?:以下|以内)/, 'at-most'],
  [/^\s*未満/, 'less-than'],
  [/^\s*(?:を?超える|を?上回る|超過|超)/, 'more-than'],
  [/^\s*(?:程度|前後|[強弱](?=\s|$))/, 'about'],
  [/^\s*(?:[にへ]近[づず]ける|近く)/, 'approach'],
]
/** Longest word of a bound with the spaces around it. */
const REACH = 12

export type BoundedStretch = { readonly bounds: readonly Bound[]; readonly start: number; readonly end: number }

/** The bounds around an amount, and the stretch that both take. */
export function boundsAround(piece: Piece, found: { readonly start: number; readonly end: number }): BoundedStretch {
  const bounds: Bound[] = []
  let { start, end } = found
  const before = piece.text.slice(Math.max(0, start - REACH), start)
  for (const [pattern, kind] of BEFORE) {
    const word = pattern.exec(before)
    if (word === null) continue
    bounds.push({
      span: spanOf(piece, start - word[0].length, start - word[0].length + word[0].trimEnd().length),
      kind,
    })
    start -= word[0].length
    break
  }
  const behind = piece.text.slice(end, end + REACH)
  for (const [pattern, kind] of BEHIND) {
    const word = pattern.exec(behind)
    if (word === null) continue
    bounds.push({ span: spanOf(piece, end + word[0].length - word[0].trimStart().length, end + word[0].length), kind })
    end += word[0].length
    break
  }
  return { bounds, start, end }
}

/** 1回に削減, 100%とする: the figure is the goal itself, and the words add nothing. */
const TOWARDS = /^\s*(?:[にへ](?:削減|短縮|縮減|拡大|増加|減少|向上|する)|とする|を(?:目指す|維持|達成|確保))(?:する)?/

/** Place behind the words that only say that the figure is to be reached. */
export function skipTowards({ text }: Piece, at: number): number {
  return at + (TOWARDS.exec(text.slice(at, at + REACH))?.[0].length ?? 0)
}

/** Whether nothing is left to understand behind a place. */
export function isAtEnd(piece: Piece, at: number): boolean {
  return trimmedSpan(piece, at) === null
}
