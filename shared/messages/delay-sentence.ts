import { parsePeriodText } from '../domain/fiscal-period/period-text.ts'
import { writePeriod, type PeriodNotation } from '../domain/fiscal-period/write-period.ts'
import type { Delay } from '../domain/schedule/delay-of.ts'

/** That something was done later than planned, and why, as the schedule says it below the bar. */
export function delaySentence(
  { planned }: Delay,
  { reason, notation }: { readonly reason: string | null; readonly notation: PeriodNotation },
): string {
  const due = parsePeriodText(planned.fields.to ?? planned.fields.from)
  const end = due === null ? '' : `（計画は${writePeriod(due, notation)}まで）`
  return `遅れ${end}${reason === null || reason === '' ? '' : `：${reason}`}`
}
