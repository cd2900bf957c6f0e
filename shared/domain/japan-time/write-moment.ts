import { writeDay } from '../fiscal-period/write-day.ts'
import { japanClock, japanDay } from './japan-day.ts'

/** The day of an instant (ISO 8601 with its offset) in Japan, in the era's years: 令和8年11月20日. */
export function writeMomentDay(instant: string): string {
  return writeDay(japanDay(instant), 'era')
}

/** The same with its hour and minute: 令和8年11月20日 10:21. */
export function writeMoment(instant: string): string {
  return `${writeMomentDay(instant)} ${japanClock(instant)}`
}
