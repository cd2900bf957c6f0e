import { withoutBrackets } from './brackets.ts'
import { toFigureSource, type Figure, type FigureSource } from './figure.ts'
import type { FoundPeriod } from './find-periods.ts'
import { groupItem } from './group-item.ts'
import { blank, cut, spanOf, textAt, trimmedSpan, type Piece } from './piece.ts'
import { readAmount } from './read-amount.ts'
import { readFrequency } from './read-frequency.ts'
import { readNothing } from './read-nothing.ts'
import { readConditional, readOpenPromise } from './read-phrase.ts'
import { readProportion } from './read-proportion.ts'
import { readRelative } from './read-relative.ts'
import { isMilestone, readState } from './read-state.ts'
import { stripSurroundings, type Stripped } from './strip-surroundings.ts'
import type { Confidence, Content, ReadItem, Span, Surroundings } from './value-reading.ts'

const ARROW = /[⇒→➔➡⇨]|[-=]>/g

type Part = Partial<Pick<Surroundings, 'label' | 'milestone' | 'bounds' | 'period'>> & { readonly isSure: boolean }

function wholeSpan(piece: Piece): Span {
  return trimmedSpan(piece) ?? spanOf(piece, 0, piece.text.length)
}

/** The time of a value: the one behind a slash, else the first that is not the base of a change. */
function valuePeriod(periods: readonly FoundPeriod[], base?: FoundPeriod): FoundPeriod['part'] | null {
  return (periods.find(({ isBehindSlash }) => isBehindSlash) ?? periods.find((period) => period !== base))?.part ?? null
}

function toItem(given: Piece, stripped: Stripped, content: Content, part: Part): ReadItem {
  const isSure = part.isSure && !stripped.periods.some(({ isContradicted }) => isContradicted)
  const confidence: Confidence = content.kind === 'text' ? 'text' : isSure ? 'sure' : 'likely'
  const { modes, tags, scopes, noteMarks } = stripped
  return {
    span: wholeSpan(given),
    confidence,
    period: part.period === undefined ? valuePeriod(stripped.periods) : part.period,
    label: part.label ?? null,
    milestone: part.milestone ?? null,
    bounds: part.bounds ?? [],
    modes,
    tags,
    scopes,
    noteMarks,
    ...content,
  }
}

/** The name before a figure, without the particles that link it (…の割合が, the の behind a time). */
function labelBefore(piece: Piece, end: number): Span | null {
  const label = trimmedSpan(piece, 0, end)
  if (label === null) return null
  const name = textAt(piece, label)
  const skipped = label.start - piece.at + (/^[のでに](?=[^\p{Script=Hiragana}])/u.test(name) ? 1 : 0)
  return trimmedSpan(piece, skipped, label.end - piece.at - (/[がはをの]$/.test(name) ? 1 : 0))
}

/** Name and step around a figure. Where の binds the figure into the step (20業務の標準化), the step is the whole phrase. */
function wordsAround(piece: Piece, { start, end }: Figure): Pick<Surroundings, 'label' | 'milestone'> {
  if (piece.text.charAt(end) === 'の') return { label: null, milestone: trimmedSpan(piece) }
  return { label: labelBefore(piece, start), milestone: trimmedSpan(piece, end) }
}

function readFigure(source: FigureSource): Figure | null {
  const isSentence = source.piece.text.trimEnd().endsWith('。')
  if (isSentence || source.amounts.length === 0) return null
  return readProportion(source) ?? readFrequency(source) ?? readRelative(source) ?? readAmount(source)
}

function readFigureItem(given: Piece, stripped: Stripped): ReadItem | null {
  const { piece, periods } = stripped
  const figure = readFigure(toFigureSource(piece, periods))
  if (figure === null) return null
  const { content, bounds, isSure } = figure
  return toItem(given, stripped, content, {
    period: valuePeriod(periods, figure.basePeriod),
    ...wordsAround(piece, figure),
    bounds,
    isSure,
  })
}

/** (R5検討): in brackets, only that it will be considered in some year. */
function isLeftToAYear({ piece, periods, isBracketed }: Stripped): boolean {
  return isBracketed && periods.length === 1 && /^\s*に?検討\s*$/.test(piece.text)
}

/** …を削減(R5検討): a promise whose size will be considered in some year. */
function isScopeLeftToAYear(given: Piece, { scopes }: Stripped): boolean {
  return scopes.some(({ span, period }) => period !== null && /^\(.*検討\)$/.test(textAt(given, span)))
}

function readWords(given: Piece, stripped: Stripped): ReadItem {
  const { piece } = stripped
  const step = { milestone: trimmedSpan(piece), isSure: false }
  if (isScopeLeftToAYear(given, stripped)) return toItem(given, stripped, { kind: 'undecided' }, step)
  const state = readState(piece)
  if (state !== null) return toItem(given, stripped, { kind: 'state', stage: state.stage, word: state.word }, state)
  const conditional = readConditional(piece)
  if (conditional !== null) return toItem(given, stripped, conditional, { isSure: false })
  if (isMilestone(piece.text)) return toItem(given, stripped, { kind: 'milestone' }, step)
  return toItem(given, stripped, { kind: 'text' }, { isSure: false })
}

/** →, 同左: the same as in the column before. */
const UNCHANGED = /^\s*(?:[⇒→]|同左|前年度?と同じ|据え?置き?)\s*$/

/** One value without arrows. `printed` is the same piece with its arrows. */
function readSingle(given: Piece, printed: Piece): ReadItem {
  const stripped = stripSurroundings(given)
  const { piece, periods } = stripped
  if (trimmedSpan(piece) === null && periods.length > 0) {
    return toItem(given, stripped, { kind: 'period' }, { isSure: true })
  }
  if (UNCHANGED.test(printed.text)) return toItem(given, stripped, { kind: 'unchanged' }, { isSure: true })
  const hasWords = piece.text.trim() !== ''
  const nothing = hasWords || printed.text.trim() === '' ? readNothing(piece.text) : null
  if (nothing !== null) {
    const label = trimmedSpan(piece, 0, nothing.start)
    return toItem(given, stripped, { kind: 'nothing', nothing: nothing.nothing }, { label, isSure: nothing.isSure })
  }
  const open: Content | null = isLeftToAYear(stripped) ? { kind: 'undecided' } : readOpenPromise(piece)
  if (open !== null) return toItem(given, stripped, open, { isSure: false })
  return readFigureItem(given, stripped) ?? readWords(given, stripped)
}

/** One value, or a change whose sides are values. */
export function readItem(given: Piece): ReadItem {
  const arrows = Array.from(withoutBrackets(given.text).matchAll(ARROW))
  const starts = [0, ...arrows.map((arrow) => arrow.index + arrow[0].length)]
  const ends = [...arrows.map((arrow) => arrow.index), given.text.length]
  const sides = starts.map((start, i) => cut(given, start, ends[i])).filter((side) => trimmedSpan(side) !== null)
  if (sides.length > 1) {
    return groupItem(wholeSpan(given), { kind: 'change', sides: sides.map((side) => readSingle(side, side)) })
  }
  const withoutArrows = arrows.reduce((piece, { index, 0: sign }) => blank(piece, index, index + sign.length), given)
  return readSingle(withoutArrows, given)
}
