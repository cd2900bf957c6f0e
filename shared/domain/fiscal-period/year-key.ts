import { fiscalYearsOf } from './fiscal-period.ts'
import { parsePeriodText } from './period-text.ts'

const FISCAL_YEAR = /^\d{4}$/

/**
 * The fiscal year under which a value counts, as canonical text: the last one that its period touches; null where none is known.
 */
export function yearKeyOf(period: string | null): string | null {
  if (period !== null && FISCAL_YEAR.test(period)) return period
  const read = period === null ? null : parsePeriodText(period)
  const years = read === null ? null : fiscalYearsOf(read)
  return years === null || years.length === 0 ? null : String(years.at(-1))
}
