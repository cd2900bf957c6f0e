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

/** The same with its day, whichever it is: for what is read on another day. */
export function fullMomentText(iso: string): string {
  const at = new Date(iso)
  return `${day.format(at)} ${time.format(at)}`
}

/** The same of what was mostly done a moment ago: 10:21, or 令和8年11月20日 10:21. */
export function savedText(iso: string, now = new Date()): string {
  const at = new Date(iso)
  return at.toDateString() === now.toDateString() ? time.format(at) : momentText(iso, now)
}

/** The hour and minute alone: 10:21. */
export function timeText(iso: string): string {
  return time.format(new Date(iso))
}

/** A day without its hour (`2026-11-20`) in the era's years. */
export function dayOfText(isoDay: string): string {
  return day.format(new Date(`${isoDay}T00:00:00`))
}

/** A calendar day in the era's years: 令和8年11月20日. */
export function dayText(date: Date): string {
  return day.format(date)
}
