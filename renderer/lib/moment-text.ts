import { japanClock, japanDay } from '#shared/domain/japan-time/japan-day.ts'
import { writeMoment } from '#shared/domain/japan-time/write-moment.ts'

/** A time of the journal (UTC, ISO 8601) as an officer reads it: 今日 10:21, or 令和8年11月20日 10:21. */
export function momentText(instant: string, now = new Date()): string {
  const isToday = japanDay(instant) === japanDay(now.toISOString())
  return isToday ? `今日 ${japanClock(instant)}` : writeMoment(instant)
}

/** The same of what was mostly done a moment ago: 10:21, or 令和8年11月20日 10:21. */
export function savedText(instant: string, now = new Date()): string {
  const isToday = japanDay(instant) === japanDay(now.toISOString())
  return isToday ? japanClock(instant) : writeMoment(instant)
}
