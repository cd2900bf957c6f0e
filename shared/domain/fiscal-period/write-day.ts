import { eraOfDay, ERAS } from './eras.ts'
import { eraNumber, type PeriodNotation } from './write-period.ts'

/** A calendar day (`2026-11-20`) as a plan prints it, in the notation of the plan: 令和8年11月20日, R8.11.20, 2026年11月20日. */
export function writeDay(day: string, notation: PeriodNotation): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const western = `${String(year)}年`
  const named = notation === 'western' ? null : eraOfDay(day, ERAS)
  if (named === null) return `${western}${String(month)}月${String(date)}日`
  if (notation === 'era-short') return `${named.era.letter}${eraNumber(named)}.${String(month)}.${String(date)}`
  const era = `${named.era.name}${eraNumber(named)}年`
  return `${notation === 'both' ? `${era}（${western}）` : era}${String(month)}月${String(date)}日`
}
