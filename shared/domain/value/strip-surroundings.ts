import { outerBrackets, withoutBrackets, type Bracket } from './brackets.ts'
import { bracketsBeside, findPeriods, type FoundPeriod } from './find-periods.ts'
import { blank, cut, spanOf, type Piece } from './piece.ts'
import type { Mode, ModeKind, ScopeNote, Span } from './value-reading.ts'

/** A piece without its brackets, marks and times, and what these were. */
export type Stripped = {
  readonly piece: Piece
  readonly periods: readonly FoundPeriod[]
  readonly modes: readonly Mode[]
  readonly tags: readonly Span[]
  readonly scopes: readonly ScopeNote[]
  readonly noteMarks: readonly Span[]
  /** The whole piece stood in brackets. */
  readonly isBracketed: boolean
}

const MODES: readonly (readonly [RegExp, ModeKind])[] = [
  [/月平均/g, 'monthly-average'],
  [/(?<!月)平均/g, 'average'],
  [/累積|累計/g, 'cumulative'],
  [/延べ|のべ|延人数/g, 'total'],
  [/(?<![\d期数])年間/g, 'annual'],
]
const MODE_ALONE = /^\s*(?:年間|月平均|年?平均|累積|累計|(?:延べ|のべ)(?:人数|件数|回数|数|人員)?|延人数)(?:値|計)?\s*$/
const MODE_BEFORE_NUMBER = /(?:年間|月平均|平均|累積|累計|延べ|のべ)(?=(?:で|約|最大)?\s*\d)/g
const NOTE_MARK = /※(?:\s?\d{1,2}(?![\d.,%年月]))?/g
const LEADING_CIRCLED = /(?<=^\s*)[①-⑳]/g
/** Words that say whose figure it is and name nothing: R2実績 28.1%. */
const FIGURE_ROLE = /^(?:実績値?|見込み?)(?=[\s:]|$)/

function findModes(piece: Piece): readonly Mode[] {
  return MODES.flatMap(([pattern, kind]) =>
    Array.from(piece.text.matchAll(pattern), (found) => ({
      span: spanOf(piece, found.index, found.index + found[0].length),
      kind,
    })),
  )
}

function unwrap(piece: Piece): { readonly piece: Piece; readonly isBracketed: boolean } {
  const start = piece.text.search(/\S/)
  const only = outerBrackets(piece.text).find((bracket) => bracket.start === start && bracket.sign === '(')
  const isBracketed = only !== undefined && piece.text.slice(only.end).trim() === ''
  if (!isBracketed) return { piece, isBracketed }
  return { piece: blank(blank(piece, only.start, only.start + 1), only.end - 1, only.end), isBracketed }
}

type BracketParts = Pick<Stripped, 'modes' | 'tags' | 'scopes'>

type Stretch = { readonly start: number; readonly end: number }

function readBrackets(piece: Piece, brackets: readonly Bracket[]): BracketParts {
  const modes: Mode[] = []
  const tags: Span[] = []
  const scopes: ScopeNote[] = []
  for (const { start, end, sign } of brackets) {
    const inner = cut(piece, start + 1, end - 1)
    if (MODE_ALONE.test(inner.text)) modes.push(...findModes(inner))
    else if (sign === '(') scopes.push({ span: spanOf(piece, start, end), period: findPeriods(inner)[0]?.part ?? null })
    else tags.push(spanOf(piece, start, end))
  }
  return { modes, tags, scopes }
}

/** The ／ before a time, the time, and 実績 behind it. */
function stretchOfPeriod({ text }: Piece, { start, end, isBehindSlash }: FoundPeriod): Stretch {
  const from = isBehindSlash ? text.lastIndexOf('/', start) : start
  return { start: from, end: end + (FIGURE_ROLE.exec(text.slice(end))?.[0].length ?? 0) }
}

function stretchesOf({ text }: Piece, pattern: RegExp): readonly Stretch[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

function blankAll(piece: Piece, stretches: readonly Stretch[]): Piece {
  return stretches.reduce((rest, { start, end }) => blank(rest, start, end), piece)
}

function overPeriodModes(piece: Piece, periods: readonly FoundPeriod[]): readonly Mode[] {
  return periods
    .filter(({ part, start, end }) => part.read.moments.length === 2 && piece.text.slice(start, end).includes('間'))
    .map(({ part }) => ({ span: part.span, kind: 'over-period' }))
}

/** Takes times, brackets, note marks, a leading ① and modes out of a piece. */
export function stripSurroundings(given: Piece): Stripped {
  const { piece: whole, isBracketed } = unwrap(given)
  const marks = stretchesOf({ ...whole, text: withoutBrackets(whole.text) }, NOTE_MARK)
  const unmarked = blankAll(whole, marks)
  const periods = findPeriods(unmarked)
  const brackets = bracketsBeside(unmarked, periods)
  const { modes, tags, scopes } = readBrackets(whole, brackets)
  const bare = blankAll(unmarked, [...brackets, ...periods.map((period) => stretchOfPeriod(unmarked, period))])
  const circled = stretchesOf(bare, LEADING_CIRCLED)
  const named = blankAll(bare, circled)
  return {
    piece: blankAll(named, stretchesOf(named, MODE_BEFORE_NUMBER)),
    periods,
    modes: [...modes, ...overPeriodModes(unmarked, periods), ...findModes(named)],
    tags: [...circled.map(({ start, end }) => spanOf(whole, start, end)), ...tags],
    scopes,
    noteMarks: marks.map(({ start, end }) => spanOf(whole, start, end)),
    isBracketed,
  }
}
