import { boundsAround, isAtEnd, type Figure, type FigureSource } from './figure.ts'
import { spanOf, trimmedSpan, type Piece } from './piece.ts'
import type { FoundPeriod } from './find-periods.ts'
import type { RelativeBase } from './value-reading.ts'

const DIRECTION =
  /^\s*の?\s*(?:(増加?|アップ|向上|上昇|改善)|(?:削減|縮減|短縮|低減|減少?|ダウン|圧縮))(?![設強員築免税])/
/** What links a base period to the change: 比, or words that name what was counted then and の. */
const LINK = /^\s*(?:の)?(\S*?)(?:比(?:で|、|,)?|より|の|から)\s*$/
const NAMED =
  /(?:前年度?|昨年度?|前期|前回|現状|現在|基準年度?|基準値|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,10}(?=比))(?:比|の|より|から)?(?:で|、|,)?\s*$/u
const EACH_YEAR = /(?<![\d今昨来翌前])(?:毎年度?|年率?|年度)\s*$/

type Base = {
  readonly base: RelativeBase | null
  readonly start: number
  readonly period?: FoundPeriod
}

/** A period that is linked to the change by 比 or の; a period that only stands before it is that of the value. */
function linkedPeriod(piece: Piece, periods: readonly FoundPeriod[], at: number): Base | null {
  const nearest = periods.findLast(({ end, isBehindSlash }) => end <= at && !isBehindSlash)
  const link = nearest === undefined ? null : LINK.exec(piece.text.slice(nearest.end, at))
  if (nearest === undefined || link === null) return null
  const words = link[1] ?? ''
  const from = nearest.end + link[0].indexOf(words)
  const subject = words === '' ? null : trimmedSpan(piece, from, from + words.length)
  return { base: { kind: 'period', period: nearest.part, subject }, start: nearest.start, period: nearest }
}

function baseBefore({ piece, periods }: FigureSource, at: number): Base {
  const linked = linkedPeriod(piece, periods, at)
  if (linked !== null) return linked
  const before = piece.text.slice(Math.max(0, at - 20), at)
  const each = EACH_YEAR.exec(before)
  const found = each ?? NAMED.exec(before)
  if (found === null) return { base: null, start: at }
  const start = at - found[0].length
  const span = spanOf(piece, start, start + found[0].trimEnd().length)
  return { base: { kind: each === null ? 'named' : 'each-year', span }, start }
}

/** A change against a base: 令和4年度比 5%削減, 30%削減, 年5%増; null for any other figure. */
export function readRelative(source: FigureSource): Figure | null {
  const { piece, amounts } = source
  for (const found of amounts) {
    const bounded = boundsAround(piece, found)
    const word = DIRECTION.exec(piece.text.slice(bounded.end, bounded.end + 10))
    if (word === null) continue
    const { base, start, period } = baseBefore(source, bounded.start)
    const end = bounded.end + word[0].length
    return {
      content: { kind: 'relative', amount: found.amount, direction: word[1] === undefined ? 'less' : 'more', base },
      bounds: bounded.bounds,
      start,
      end,
      isSure: amounts.length === 1 && found.isKnown && isAtEnd(piece, end),
      ...(period === undefined ? {} : { basePeriod: period }),
    }
  }
  return null
}
