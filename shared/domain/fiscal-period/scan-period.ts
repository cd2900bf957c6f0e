import { failed, ok } from '../../result.ts'
import { yearOfEra } from './eras.ts'
import { fiscalYearOfMonth, rangeBetween, type FiscalPeriod, type MonthPoint } from './fiscal-period.ts'
import { scanMoment, scanWithinYear, type ReadMoment, type ScannedMoment } from './scan-moment.ts'
import { matchAt, type Scan, type ScanSource } from './scan-source.ts'
import type { ScannedYear } from './scan-year.ts'

/** A time as it was understood: the period, and each moment with the precision in which it was printed (none if unknown). */
export type ReadPeriod = { readonly period: FiscalPeriod; readonly moments: readonly ReadMoment[] }

const BETWEEN = /\s*(?:[~–—―-]|から)\s*/y
const UNTIL_BEFORE = /~\s*/y
const FROM = /\s*(?:以降|以後|から|~(?=\s*(?:$|\))))/y
const UNTIL = /\s*(?:まで|以前)(?:に(?!は)|の(?=間))?/y
const THROUGHOUT = /\s*(?:まで)?(?:の?間)?(?:[にで](?!は))?/y
/** Right end of 令和5～7年度 and 2023～25年度, whose era or century stands on the left alone. */
const SHORT_YEAR = /(\d{1,2})(?!\d)\s*(年度|年|$)/y
/** Right end of 2021年4月～10月. */
const SHORT_MONTH = /(\d{1,2})\s*月/y

function scanShortMonth(source: ScanSource, at: number, left: ScannedYear, after: MonthPoint): Scan<ScannedMoment> {
  const month = Number(matchAt(SHORT_MONTH, source.text, at)?.[1] ?? 0)
  if (month === 0) return null
  const year = month < after.month ? after.year + 1 : after.year
  return scanWithinYear(source, at, { year, word: 'calendar', era: left.era })
}

function scanShortYear(source: ScanSource, at: number, { year: leftYear, era }: ScannedYear): Scan<ScannedMoment> {
  const found = matchAt(SHORT_YEAR, source.text, at)
  if (found === null) return null
  const number = Number(found[1])
  const word = found[2] === '年度' ? 'fiscal' : found[2] === '年' ? 'calendar' : 'none'
  const end = at + found[0].length
  if (era === null) return scanWithinYear(source, end, { year: leftYear - (leftYear % 100) + number, word, era })
  const { year, isInEra } = yearOfEra({ era, eraYear: number }, source.eras)
  if (!isInEra) return failed({ code: 'period/era-year-out-of-range', era: era.name, eraYear: number, year })
  return scanWithinYear(source, end, { year, word, era })
}

/** Right end that borrows its year, era or century from the left one. */
function scanBorrowed(source: ScanSource, at: number, { moment, year }: ScannedMoment): Scan<ScannedMoment> {
  if (moment.point.kind === 'month') return scanShortMonth(source, at, year, moment.point)
  return moment.point.kind === 'year' ? scanShortYear(source, at, year) : null
}

function scanRange(source: ScanSource, left: ScannedMoment, leftEnd: number): Scan<ReadPeriod> {
  const between = matchAt(BETWEEN, source.text, leftEnd)
  if (between === null) return null
  const at = leftEnd + between[0].length
  const { point } = left.moment
  const borrowed = scanBorrowed(source, at, left)
  const own = { ...source, fiscalYear: point.kind === 'month' ? fiscalYearOfMonth(point) : point.year }
  const right = borrowed ?? scanMoment(source.fiscalYear === null ? source : own, at)
  if (right === null || !right.ok) return right
  const period = rangeBetween(point, right.value.value.moment.point)
  if (period === null) return failed({ code: 'period/reversed', text: source.text })
  const end = right.value.end + (matchAt(THROUGHOUT, source.text, right.value.end)?.[0].length ?? 0)
  return ok({ value: { period, moments: [left.moment, right.value.value.moment] }, end })
}

/** The longest time that begins exactly at a place of the text. */
export function scanPeriod(source: ScanSource, at: number): Scan<ReadPeriod> {
  const before = matchAt(UNTIL_BEFORE, source.text, at)
  const first = scanMoment(source, at + (before?.[0].length ?? 0))
  if (first === null || !first.ok) return first
  const { value: left, end } = first.value
  const { point } = left.moment
  const moments = [left.moment]
  if (before !== null) return ok({ value: { period: { kind: 'range', from: null, to: point }, moments }, end })
  const range = scanRange(source, left, end)
  if (range !== null) return range
  const from = matchAt(FROM, source.text, end)
  if (from !== null) {
    return ok({ value: { period: { kind: 'range', from: point, to: null }, moments }, end: end + from[0].length })
  }
  const until = matchAt(UNTIL, source.text, end)
  if (until !== null) {
    return ok({ value: { period: { kind: 'range', from: null, to: point }, moments }, end: end + until[0].length })
  }
  return ok({ value: { period: point, moments }, end })
}
