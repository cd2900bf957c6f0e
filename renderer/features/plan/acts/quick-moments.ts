import { endOfDayBefore, japanDay } from '#shared/domain/japan-time/japan-day.ts'

/** Moments that officers ask for, each the last of a day: its name in the messages, and its time in UTC, ISO 8601. */
export type QuickMoment = { readonly name: 'yesterday' | 'week' | 'month'; readonly at: string }

/** The ends of yesterday, of the day a week ago and of last month, at an instant (ISO 8601 with its offset) and by Japan's calendar. */
export function quickMoments(now: string): readonly QuickMoment[] {
  const today = japanDay(now)
  return [
    { name: 'yesterday', at: endOfDayBefore(today, 1) },
    { name: 'week', at: endOfDayBefore(today, 7) },
    { name: 'month', at: endOfDayBefore(`${today.slice(0, 7)}-01`, 1) },
  ]
}
