import { ERAS } from '../fiscal-period/eras.ts'
import { scanPeriod, type ReadPeriod } from '../fiscal-period/scan-period.ts'
import type { Scan } from '../fiscal-period/scan-source.ts'
import { outerBrackets, withoutBrackets, type Bracket } from './brackets.ts'
import { spanOf, type Piece } from './piece.ts'
import type { PeriodPart } from './value-reading.ts'

/** A time in a piece. `isBehindSlash` is the ／ of value／period; `isContradicted` says that a bracket names another year. */
export type FoundPeriod = {
  readonly part: PeriodPart
  readonly start: number
  readonly end: number
  readonly isBehindSlash: boolean
  readonly isContradicted: boolean
}

const PERIOD_START = /[㍻-㍾㋿明大昭平令MTSHR~\d]/g
const BEHIND_SLASH = /\/\s*$/

function scanAt(text: string, at: number): Scan<ReadPeriod> {
  return scanPeriod({ text, eras: ERAS, isWhole: false, fiscalYear: null }, at)
}

/**
 * The times that begin outside brackets, longest first from each place on. Brackets that belong to a time
 * (令和7年（2025年）) are taken with it; where they contradict it, the time is read without them.
 */
export function findPeriods(piece: Piece): readonly FoundPeriod[] {
  const bare = withoutBrackets(piece.text)
  const found: FoundPeriod[] = []
  let after = 0
  for (const { index } of bare.matchAll(PERIOD_START)) {
    if (index < after) continue
    const whole = scanAt(piece.text, index)
    const scan = whole?.ok === false ? scanAt(bare, index) : whole
    if (scan?.ok !== true) continue
    after = scan.value.end
    const isBehindSlash = BEHIND_SLASH.test(piece.text.slice(Math.max(0, index - 4), index))
    found.push({
      part: { span: spanOf(piece, index, after), read: scan.value.value },
      start: index,
      end: after,
      isBehindSlash,
      isContradicted: whole?.ok === false,
    })
  }
  return found
}

/** Brackets that are no part of a time. */
export function bracketsBeside(piece: Piece, periods: readonly FoundPeriod[]): readonly Bracket[] {
  return outerBrackets(piece.text).filter(
    (bracket) => !periods.some(({ start, end }) => start < bracket.start && bracket.end <= end),
  )
}
