const time = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit' })
const day = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
})

/** A time of the journal (UTC, ISO 8601) as an officer reads it: 今日 10:21, or 令和8年11月20日 10:21. */
export function momentText(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const isToday = at.toDateString() === now.toDateString()
  return `${isToday ? '今日' : day.format(at)} ${time.format(at)}`
}

/** A calendar day in the era's years: 令和8年11月20日. */
export function dayText(date: Date): string {
  return day.format(date)
}
