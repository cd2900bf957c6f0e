const AHEAD_OF_UTC_MS = 9 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

/** The calendar day in Japan, `2026-04-01`, on which an instant (ISO 8601 with its offset) falls, wherever the machine stands. */
export function japanDay(instant: string): string {
  return inJapan(instant).slice(0, 10)
}

/** What a clock in Japan shows at an instant (ISO 8601 with its offset), by 24 hours: 9:05. */
export function japanClock(instant: string): string {
  const [hours, minutes] = inJapan(instant).slice(11).split(':')
  return `${String(Number(hours))}:${minutes ?? ''}`
}

/** The last millisecond in Japan of the calendar day that is so many days before another: UTC, ISO 8601. */
export function endOfDayBefore(day: string, days: number): string {
  const nextMidnightMs = Date.parse(`${day}T00:00:00+09:00`) - (days - 1) * DAY_MS
  return new Date(nextMidnightMs - 1).toISOString()
}

function inJapan(instant: string): string {
  return new Date(Date.parse(instant) + AHEAD_OF_UTC_MS).toISOString()
}
