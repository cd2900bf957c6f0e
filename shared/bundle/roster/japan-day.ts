const AHEAD_OF_UTC_MS = 9 * 60 * 60 * 1000

/** The calendar day in Japan, `2026-04-01`, on which an instant (ISO 8601 with its offset) falls: the days of a roster are Japan's. */
export function japanDay(instant: string): string {
  return new Date(Date.parse(instant) + AHEAD_OF_UTC_MS).toISOString().slice(0, 10)
}
