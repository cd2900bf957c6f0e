/** Fiscal year (年度): `year` is the calendar year of its April. */
export type YearPoint = { readonly kind: 'year'; readonly year: number }
/** Half of a fiscal year: 1 is April to September (前期), 2 is October to March (後期). */
export type HalfPoint = { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
/** Quarter of a fiscal year: 1 is April to June (第1四半期). */
export type QuarterPoint = { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
/** Calendar month: `year` is the calendar year, `month` 1 to 12. */
export type MonthPoint = { readonly kind: 'month'; readonly year: number; readonly month: number }

/** A time that a column can stand for. */
export type PeriodPoint = YearPoint | HalfPoint | QuarterPoint | MonthPoint

/** From the first month of `from` to the last month of `to`; null is an end that the plan leaves open. */
export type PeriodRange =
  | { readonly kind: 'range'; readonly from: PeriodPoint; readonly to: PeriodPoint | null }
  | { readonly kind: 'range'; readonly from: null; readonly to: PeriodPoint }

/** Every time a plan names; `unknown` where it leaves the time to others (国の動向による). */
export type FiscalPeriod = PeriodPoint | PeriodRange | { readonly kind: 'unknown' }

const FIRST_MONTH = 4
const LAST_YEAR = 9999

/** Months since January of the year 0. */
function indexOf(month: MonthPoint): number {
  return month.year * 12 + month.month - 1
}

function monthAt(index: number): MonthPoint {
  return { kind: 'month', year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** Fiscal year in which a calendar month lies: March 2026 lies in 2025. */
export function fiscalYearOfMonth(month: MonthPoint): number {
  return month.month < FIRST_MONTH ? month.year - 1 : month.year
}

/** Calendar month that a bare month mark (4月, 1月) means within a fiscal year. */
export function monthOfFiscalYear(year: number, month: number): MonthPoint {
  return { kind: 'month', year: month < FIRST_MONTH ? year + 1 : year, month }
}

/** First month index and length in months. */
function extentOf(point: PeriodPoint): { readonly first: number; readonly length: number } {
  if (point.kind === 'month') return { first: indexOf(point), length: 1 }
  const april = point.year * 12 + FIRST_MONTH - 1
  switch (point.kind) {
    case 'year':
      return { first: april, length: 12 }
    case 'half':
      return { first: april + (point.half - 1) * 6, length: 6 }
    case 'quarter':
      return { first: april + (point.quarter - 1) * 3, length: 3 }
  }
}

/** First and last month index; infinite at an open end, null for an unknown time. */
function boundsOf(period: FiscalPeriod): { readonly first: number; readonly last: number } | null {
  if (period.kind === 'unknown') return null
  const from = period.kind === 'range' ? period.from : period
  const to = period.kind === 'range' ? period.to : period
  const end = to === null ? null : extentOf(to)
  return {
    first: from === null ? -Infinity : extentOf(from).first,
    last: end === null ? Infinity : end.first + end.length - 1,
  }
}

/** First calendar month of a period; null where its start is open or unknown. */
export function startMonth(period: FiscalPeriod): MonthPoint | null {
  const first = boundsOf(period)?.first
  return first === undefined || !Number.isFinite(first) ? null : monthAt(first)
}

/** Last calendar month of a period; null where its end is open or unknown. */
export function endMonth(period: FiscalPeriod): MonthPoint | null {
  const last = boundsOf(period)?.last
  return last === undefined || !Number.isFinite(last) ? null : monthAt(last)
}

/** A range, or null where it would end before it begins. */
export function rangeBetween(from: PeriodPoint, to: PeriodPoint): PeriodRange | null {
  const end = extentOf(to)
  return extentOf(from).first < end.first + end.length ? { kind: 'range', from, to } : null
}

/** Whether every month of `inner` lies in `outer`; false where either is unknown. */
export function contains(outer: FiscalPeriod, inner: FiscalPeriod): boolean {
  const a = boundsOf(outer)
  const b = boundsOf(inner)
  return a !== null && b !== null && a.first <= b.first && b.last <= a.last
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Order on the time line for sorting: by start, then by end; an open start comes first, an unknown time last. */
export function comparePeriods(a: FiscalPeriod, b: FiscalPeriod): number {
  const left = boundsOf(a)
  const right = boundsOf(b)
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return compareNumbers(left.first, right.first) || compareNumbers(left.last, right.last)
}

/** Fiscal years that a period touches, ascending; null where it has an open end or is unknown. */
export function fiscalYearsOf(period: FiscalPeriod): readonly number[] | null {
  const first = startMonth(period)
  const last = endMonth(period)
  if (first === null || last === null) return null
  const year = fiscalYearOfMonth(first)
  return Array.from({ length: fiscalYearOfMonth(last) - year + 1 }, (_, i) => year + i)
}

/**
 * The column `steps` places later (earlier if negative), of the same length: 2025 → 2026, 2025H2 → 2026H1.
 *
 * @throws RangeError outside the years 0 to 9999, which no record can hold
 */
export function shift<P extends PeriodPoint>(point: P, steps: number): P
export function shift(point: PeriodPoint, steps: number): PeriodPoint {
  const { first, length } = extentOf(point)
  const start = monthAt(first + steps * length)
  const year = point.kind === 'month' ? start.year : fiscalYearOfMonth(start)
  if (year < 0 || year > LAST_YEAR) throw new RangeError(`No period can be ${steps} steps from the year ${point.year}`)
  const monthInYear = (start.month - FIRST_MONTH + 12) % 12
  switch (point.kind) {
    case 'year':
      return { kind: 'year', year }
    case 'half':
      return { kind: 'half', year, half: monthInYear < 6 ? 1 : 2 }
    case 'quarter':
      return { kind: 'quarter', year, quarter: (Math.floor(monthInYear / 3) + 1) as QuarterPoint['quarter'] }
    case 'month':
      return start
  }
}
