import { eraOfFiscalYear, ERAS } from '../fiscal-period/eras.ts'
import { fiscalYearOfMonth, type FiscalPeriod, type PeriodPoint } from '../fiscal-period/fiscal-period.ts'
import { foldWidth } from '../fiscal-period/fold-width.ts'
import { parsePeriodText, toPeriodText } from '../fiscal-period/period-text.ts'
import { findFiscalYears, type WrittenYear } from './find-fiscal-years.ts'

/** Which fiscal years become others: one (`from` is its year), or all (null); `by` is how many years they move. */
export type YearMove = { readonly from: number | null; readonly by: number }

/** The canonical text of a period with its fiscal years moved; a month moves where its fiscal year does. */
export function movePeriod(text: string, move: YearMove): string {
  const period = parsePeriodText(text)
  const moved = period === null ? null : movedPeriod(period, move)
  const written = moved === null ? text : toPeriodText(moved)
  return parsePeriodText(written) === null ? text : written
}

function movedPeriod(period: FiscalPeriod, move: YearMove): FiscalPeriod {
  if (period.kind === 'unknown') return period
  if (period.kind !== 'range') return movedPoint(period, move)
  const from = period.from === null ? null : movedPoint(period.from, move)
  const to = period.to === null ? null : movedPoint(period.to, move)
  return { ...period, from, to } as FiscalPeriod
}

function movedPoint(point: PeriodPoint, move: YearMove): PeriodPoint {
  const fiscal = point.kind === 'month' ? fiscalYearOfMonth(point) : point.year
  return isMeant(fiscal, move) ? { ...point, year: point.year + move.by } : point
}

function isMeant(year: number, { from }: YearMove): boolean {
  return from === null || from === year
}

/** The text with its fiscal years moved, each in the notation in which it is written. Days and calendar years stay. */
export function moveYears(text: string, move: YearMove): string {
  let moved = ''
  let at = 0
  for (const written of findFiscalYears(text)) {
    if (!isMeant(written.year, move)) continue
    moved += text.slice(at, written.start) + rewrite(text, written, written.year + move.by)
    at = written.end
  }
  return moved + text.slice(at)
}

/** A year as another one was written. A borrowed number that would need another era or century takes its own with it. */
function rewrite(text: string, { start, nameEnd, numberStart, end, era }: WrittenYear, year: number): string {
  const [name, gap, digits] = [
    text.slice(start, nameEnd),
    text.slice(nameEnd, numberStart),
    text.slice(numberStart, end),
  ]
  const widen = (number: string) => (foldWidth(digits) === digits || digits === '元' ? number : toFullWidth(number))
  if (era === null) {
    const isShort = digits.length === 2
    return widen(isShort && Math.floor(year / 100) === 20 ? String(year).slice(2) : String(year).padStart(4, '0'))
  }
  const named = eraOfFiscalYear(year, ERAS)
  if (named === null) return String(year)
  const isLetter = foldWidth(name) === era.letter
  const number = named.eraYear === 1 ? '元' : widen(String(named.eraYear))
  if (named.era === era) return name + gap + number
  const form = isLetter ? named.era.letter : name === era.ligature ? named.era.ligature : named.era.name
  return (isLetter && foldWidth(name) !== name ? toFullWidth(form) : form) + gap + number
}

const FULL_WIDTH_ABOVE = 0xfee0

function toFullWidth(text: string): string {
  return text.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH_ABOVE))
}
