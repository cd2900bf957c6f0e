import { ERAS } from '../fiscal-period/eras.ts'
import { scanPeriod } from '../fiscal-period/scan-period.ts'
import { outerBrackets, type Bracket } from './brackets.ts'
import { blank, cut, spanOf, type Piece } from './piece.ts'
import type { Mode, ModeKind, PeriodPart, ScopeNote, Span } from './value-reading.ts'

/** A time outside brackets. `isBehindSlash` is the ／ of value／period. */
export type FoundPeriod = {
  readonly part: PeriodPart
  readonly start: number
  readonly end: number
  readonly isBehindSlash: boolean
}

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
const MODE_BEFORE_NUMBER = /(?:年間|月平均|平均|累積|累計|延べ|のべ)(?:で|約|最大)?\s*(?=\d)/g
const NOTE_MARK = /※(?:\s?\d{1,2}(?![\d.,%年月]))?/g
const LEADING_CIRCLED = /^\s*([①-⑳])/
/** Words that say whose figure it is and name nothing: R2実績 28.1%. */
const FIGURE_ROLE = /^(?:実績値?|見込み?)(?=[\s:]|$)/
const BEHIND_SLASH = /\/\s*$/
const PERIOD_START = /[㍻-㍾㋿明大昭平令MTSHR~\d]/g

/** Every time in a piece, longest first from each place on. */
export function findPeriods(piece: Piece): readonly FoundPeriod[] {
  const source = { text: piece.text, eras: ERAS, isWhole: false, fiscalYear: null }
  const found: FoundPeriod[] = []
  let after = 0
  for (const { index } of piece.text.matchAll(PERIOD_START)) {
    const scan = index < after ? null : scanPeriod(source, index)
    if (scan?.ok !== true) continue
    after = scan.value.end
    const part = { span: spanOf(piece, index, after), read: scan.value.value }
    found.push({
      part,
      start: index,
      end: after,
      isBehindSlash: BEHIND_SLASH.test(piece.text.slice(Math.max(0, index - 4), index)),
    })
  }
  return found
}

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

type BracketParts = Pick<Stripped, 'piece' | 'modes' | 'tags' | 'scopes'>

function stripBrackets(given: Piece): BracketParts {
  let piece = given
  const modes: Mode[] = []
  const tags: Span[] = []
  const scopes: ScopeNote[] = []
  const keep = (bracket: Bracket): void => {
    const inner = cut(given, bracket.start + 1, bracket.end - 1)
    const span = spanOf(given, bracket.start, bracket.end)
    if (MODE_ALONE.test(inner.text)) modes.push(...findModes(inner))
    else if (bracket.sign === '(') scopes.push({ span, period: findPeriods(inner)[0]?.part ?? null })
    else tags.push(span)
  }
  for (const bracket of outerBrackets(given.text)) {
    keep(bracket)
    piece = blank(piece, bracket.start, bracket.end)
  }
  return { piece, modes, tags, scopes }
}

/** Blanks the ／ before a time and 実績 behind it together with the time. */
function blankPeriod(piece: Piece, { start, end, isBehindSlash }: FoundPeriod): Piece {
  const from = isBehindSlash ? piece.text.lastIndexOf('/', start) : start
  return blank(piece, from, end + (FIGURE_ROLE.exec(piece.text.slice(end))?.[0].length ?? 0))
}

function overPeriodModes(piece: Piece, periods: readonly FoundPeriod[]): readonly Mode[] {
  return periods
    .filter(({ part, start, end }) => part.read.moments.length === 2 && piece.text.slice(start, end).includes('間'))
    .map(({ part }) => ({ span: part.span, kind: 'over-period' }))
}

/** Takes brackets, note marks, a leading ①, times and modes out of a piece. */
export function stripSurroundings(given: Piece): Stripped {
  const { piece: unwrapped, isBracketed } = unwrap(given)
  const bracketParts = stripBrackets(unwrapped)
  let { piece } = bracketParts
  const noteMarks = Array.from(
    piece.text.matchAll(NOTE_MARK),
    (mark) => [mark.index, mark.index + mark[0].length] as const,
  )
  for (const [start, end] of noteMarks) piece = blank(piece, start, end)
  const circled = LEADING_CIRCLED.exec(piece.text)
  const circledSpan = circled === null ? null : spanOf(piece, circled[0].length - 1, circled[0].length)
  if (circled !== null) piece = blank(piece, 0, circled[0].length)
  const periods = findPeriods(piece)
  const modes = [...bracketParts.modes, ...overPeriodModes(piece, periods), ...findModes(piece)]
  for (const period of periods) piece = blankPeriod(piece, period)
  for (const mode of piece.text.matchAll(MODE_BEFORE_NUMBER)) {
    const word = /^(?:年間|月平均|平均|累積|累計|延べ|のべ)/.exec(mode[0])?.[0] ?? ''
    piece = blank(piece, mode.index, mode.index + word.length)
  }
  return {
    piece,
    periods,
    modes,
    tags: circledSpan === null ? bracketParts.tags : [circledSpan, ...bracketParts.tags],
    scopes: bracketParts.scopes,
    noteMarks: noteMarks.map(([start, end]) => spanOf(piece, start, end)),
    isBracketed,
  }
}
