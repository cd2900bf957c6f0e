import { rangeBetween, type FiscalPeriod, type PeriodPoint } from './fiscal-period.ts'

const POINT = /^(\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?$/
const RANGE_MARK = '..'
const UNKNOWN = '?'

function parsePoint(text: string): PeriodPoint | null {
  const found = POINT.exec(text)
  if (found === null) return null
  const [, digits, half, quarter, month] = found
  const year = Number(digits)
  if (half !== undefined) return { kind: 'half', year, half: half === '1' ? 1 : 2 }
  if (quarter !== undefined) return { kind: 'quarter', year, quarter: Number(quarter) as 1 | 2 | 3 | 4 }
  if (month !== undefined) return { kind: 'month', year, month: Number(month) }
  return { kind: 'year', year }
}

/** The period that canonical text stands for; null for any other text, also for a range that ends before it begins. */
export function parsePeriodText(text: string): FiscalPeriod | null {
  if (text === UNKNOWN) return { kind: 'unknown' }
  const mark = text.indexOf(RANGE_MARK)
  if (mark < 0) return parsePoint(text)
  const [left, right] = [text.slice(0, mark), text.slice(mark + RANGE_MARK.length)]
  const from = parsePoint(left)
  const to = parsePoint(right)
  if (from !== null && to !== null) return rangeBetween(from, to)
  if (from !== null && right === '') return { kind: 'range', from, to: null }
  if (to !== null && left === '') return { kind: 'range', from: null, to }
  return null
}

function pointText(point: PeriodPoint): string {
  const year = String(point.year).padStart(4, '0')
  switch (point.kind) {
    case 'year':
      return year
    case 'half':
      return `${year}H${point.half}`
    case 'quarter':
      return `${year}Q${point.quarter}`
    case 'month':
      return `${year}-${String(point.month).padStart(2, '0')}`
  }
}

/** Canonical text of a period, as it stands in records. */
export function toPeriodText(period: FiscalPeriod): string {
  if (period.kind === 'unknown') return UNKNOWN
  if (period.kind !== 'range') return pointText(period)
  const from = period.from === null ? '' : pointText(period.from)
  const to = period.to === null ? '' : pointText(period.to)
  return `${from}${RANGE_MARK}${to}`
}

/**
 * Whether this is the canonical text of a period, as it stands in records: a fiscal year `2025` (April 2025 to March 2026),
 * its half `2025H1`, its quarter `2025Q3`, a calendar month `2025-11`, a range `2023..2025`, an open end `2024..`, an open
 * start `..2025`, and `?` where the plan leaves the time open (国の動向による).
 */
export function isPeriodText(given: unknown): given is string {
  return typeof given === 'string' && parsePeriodText(given) !== null
}
