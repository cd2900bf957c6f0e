import { eraOfFiscalYear, eraOfMonth, ERAS, type Era, type EraYear } from './eras.ts'
import type { FiscalPeriod, MonthPoint, PeriodPoint } from './fiscal-period.ts'

/** 令和7年度, R7, 2025年度, or 令和7年度（2025年度）. */
export type PeriodNotation = 'era' | 'era-short' | 'western' | 'both'

/** The year within its era as one writes it: 元, 8. */
export function eraNumber({ eraYear }: EraYear): string {
  return eraYear === 1 ? '元' : String(eraYear)
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0')
}

function writeFiscalYear(year: number, notation: PeriodNotation, eras: readonly Era[]): string {
  const western = `${fourDigits(year)}年度`
  const named = notation === 'western' ? null : eraOfFiscalYear(year, eras)
  if (named === null) return western
  if (notation === 'era-short') return `${named.era.letter}${eraNumber(named)}`
  const era = `${named.era.name}${eraNumber(named)}年度`
  return notation === 'both' ? `${era}（${western}）` : era
}

function writeMonth({ year, month }: MonthPoint, notation: PeriodNotation, eras: readonly Era[]): string {
  const western = `${fourDigits(year)}年`
  const named = notation === 'western' ? null : eraOfMonth(year, month, eras)
  if (named === null) return `${western}${month}月`
  if (notation === 'era-short') return `${named.era.letter}${eraNumber(named)}.${month}`
  const era = `${named.era.name}${eraNumber(named)}年`
  return `${notation === 'both' ? `${era}（${western}）` : era}${month}月`
}

function writePoint(point: PeriodPoint, notation: PeriodNotation, eras: readonly Era[]): string {
  if (point.kind === 'month') return writeMonth(point, notation, eras)
  const year = writeFiscalYear(point.year, notation, eras)
  switch (point.kind) {
    case 'year':
      return year
    case 'half':
      return `${year}${point.half === 1 ? '前期' : '後期'}`
    case 'quarter':
      return `${year}第${point.quarter}四半期`
  }
}

/**
 * A period as a plan prints it, in the notation of the plan: 令和7年度, 令和5年度前期, R5～R7, 令和6年度以降, 未定 where it is
 * unknown. A year that no era names is written in the western calendar. `readPeriod` reads it back to the same period.
 */
export function writePeriod(period: FiscalPeriod, notation: PeriodNotation, eras: readonly Era[] = ERAS): string {
  if (period.kind === 'unknown') return '未定'
  if (period.kind !== 'range') return writePoint(period, notation, eras)
  const from = period.from === null ? null : writePoint(period.from, notation, eras)
  const to = period.to === null ? null : writePoint(period.to, notation, eras)
  if (from === null) return `${to}まで`
  return to === null ? `${from}以降` : `${from}～${to}`
}
