import { failed, ok } from '../../result.ts'
import { monthOfFiscalYear, type MonthPoint, type PeriodPoint } from './fiscal-period.ts'
import { matchAt, type Scan, type ScanSource } from './scan-source.ts'
import { scanYear, type ScannedYear, type YearWord } from './scan-year.ts'

/** One time as it was printed. */
export type ReadMoment = {
  /** The year, half, quarter or month named. A bare 年 is kept as the fiscal year of the same number. */
  readonly point: PeriodPoint
  /** Day of the month (R4.9.30); null where none is printed. */
  readonly day: number | null
  /** 末 is the end, 当初 the start, 中 some time within; `whole` where nothing is said. */
  readonly edge: 'whole' | 'start' | 'within' | 'end'
  readonly yearWord: YearWord
}

type Part = { readonly point: PeriodPoint; readonly day: number | null }

const MONTH = /\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?/y
const DOTTED = /\s*\.\s*(\d{1,2})(?![\d%])(?:\s*月)?(?:\s*\.?\s*(\d{1,2})\s*日|\s*\.\s*(\d{1,2})(?![\d%]))?/y
const NUMERIC = /\s*[./-]\s*(\d{1,2})(?!\d)(?:\s*[./-]\s*(\d{1,2})(?!\d))?/y
const HALF_WORDS = '(前期|上半期|上期|後期|下半期|下期)'
const HALF = new RegExp(String.raw`\s*(?:\(\s*${HALF_WORDS}\s*\)|${HALF_WORDS}(?!基本|計画|実施))`, 'y')
const QUARTER = /\s*(?:\(\s*第?\s*([1-4])\s*四半期\s*\)|第?\s*([1-4])\s*四半期)/y
const EDGE = /\s*(?:(末)(?![期尾])|(当初|初頭|初め)(?!予算)|(?:中|内)(?:に|(?=$|[での\s、。)/])))/y
const AS_OF = /\s*(?:現在|時点)/y
const FIRST_HALF = new Set(['前期', '上半期', '上期'])

function daysOf({ year, month }: MonthPoint): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** A month of the calendar year or, after 年度, of the fiscal year; null for a month or day that does not exist. */
function toMonthPart(year: ScannedYear, monthText: string | undefined, dayText: string | undefined): Part | null {
  const month = Number(monthText)
  if (month < 1 || month > 12) return null
  const point: MonthPoint =
    year.word === 'fiscal' ? monthOfFiscalYear(year.year, month) : { kind: 'month', year: year.year, month }
  const day = dayText === undefined ? null : Number(dayText)
  return day !== null && (day < 1 || day > daysOf(point)) ? null : { point, day }
}

function matchMonth(source: ScanSource, at: number, year: ScannedYear): RegExpExecArray | null {
  const named = matchAt(MONTH, source.text, at)
  if (named !== null) return year.word === 'none' ? null : named
  if (year.word !== 'none') return null
  return (
    (year.era === null ? null : matchAt(DOTTED, source.text, at)) ??
    (source.isWhole && year.era === null ? matchAt(NUMERIC, source.text, at) : null)
  )
}

/** The month, half or quarter behind a year, or else the year itself. */
function scanPart(source: ScanSource, at: number, year: ScannedYear): Scan<Part> {
  const { text } = source
  const unreadable = failed({ code: 'period/unreadable', text } as const)
  const month = matchMonth(source, at, year)
  if (month !== null) {
    const part = toMonthPart(year, month[1], month[2] ?? month[3])
    return part === null ? unreadable : ok({ value: part, end: at + month[0].length })
  }
  const half = matchAt(HALF, text, at)
  if (half !== null) {
    const point = { kind: 'half', year: year.year, half: FIRST_HALF.has(half[1] ?? half[2] ?? '') ? 1 : 2 } as const
    return ok({ value: { point, day: null }, end: at + half[0].length })
  }
  const quarter = matchAt(QUARTER, text, at)
  if (quarter !== null) {
    const number = Number(quarter[1] ?? quarter[2]) as 1 | 2 | 3 | 4
    const point = { kind: 'quarter', year: year.year, quarter: number } as const
    return ok({ value: { point, day: null }, end: at + quarter[0].length })
  }
  // R3月末 and R4.13 name a month that cannot be told; R4.5% is no time at all.
  if (year.word === 'none' && /^\s*(?:月|\.\d)/.test(text.slice(at, at + 8))) return unreadable
  return ok({ value: { point: { kind: 'year', year: year.year }, day: null }, end: at })
}

function scanEdge(text: string, at: number): { readonly edge: ReadMoment['edge']; readonly end: number } {
  const found = matchAt(EDGE, text, at)
  const edge = found === null ? 'whole' : found[1] !== undefined ? 'end' : found[2] !== undefined ? 'start' : 'within'
  const afterEdge = at + (found?.[0].length ?? 0)
  return { edge, end: afterEdge + (matchAt(AS_OF, text, afterEdge)?.[0].length ?? 0) }
}

export type ScannedMoment = { readonly moment: ReadMoment; readonly year: ScannedYear }

/** What is printed behind a year that is known: 9月30日, (前期), 第1四半期, 末現在, or nothing. */
export function scanWithinYear(source: ScanSource, at: number, year: ScannedYear): Scan<ScannedMoment> {
  const part = scanPart(source, at, year)
  if (part === null || !part.ok) return part
  const { edge, end } = scanEdge(source.text, part.value.end)
  return ok({ value: { moment: { ...part.value.value, edge, yearWord: year.word }, year }, end })
}

/** One time with its year, or without one where the source says to which fiscal year it belongs (4月, 前期). */
export function scanMoment(source: ScanSource, at: number): Scan<ScannedMoment> {
  const year = scanYear(source, at)
  if (year !== null) return year.ok ? scanWithinYear(source, year.value.end, year.value.value) : year
  if (source.fiscalYear === null) return null
  const found = scanWithinYear(source, at, { year: source.fiscalYear, word: 'fiscal', era: null })
  return found?.ok === true && found.value.value.moment.point.kind === 'year' ? null : found
}
