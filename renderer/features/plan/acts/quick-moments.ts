/** Moments that officers ask for, each the last of a day: its name in the messages, and its time in UTC, ISO 8601. */
export type QuickMoment = { readonly name: 'yesterday' | 'week' | 'month'; readonly at: string }

/** The ends of yesterday, of the day a week ago and of last month, by the calendar of this terminal. */
export function quickMoments(now: Date): readonly QuickMoment[] {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()]
  const endBefore = (date: Date) => new Date(date.getTime() - 1).toISOString()
  return [
    { name: 'yesterday', at: endBefore(new Date(year, month, day)) },
    { name: 'week', at: endBefore(new Date(year, month, day - 6)) },
    { name: 'month', at: endBefore(new Date(year, month, 1)) },
  ]
}
