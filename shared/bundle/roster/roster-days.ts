import type { Roster, RosterEntry } from '../roster-format.ts'

/** A roster counts for this many days after its issue; afterwards reading goes on, and what decides something needs a reason. */
const LIFETIME_DAYS = 400
const DAY_MS = 24 * 60 * 60 * 1000

/** The last day of a roster that is issued on `day`. */
export function lastDayFor(day: string): string {
  return new Date(Date.parse(day) + LIFETIME_DAYS * DAY_MS).toISOString().slice(0, 10)
}

export function isExpired({ expiresOn }: Roster, today: string): boolean {
  return today > expiresOn
}

/** What an entry is on a day, whatever may have been signed: `ended` after its last day, `revoked` from the day of that on. */
export type EntryStanding = 'valid' | 'not-yet' | 'ended' | 'revoked'

export function standingOf({ validFrom, validTo, revoked }: RosterEntry, today: string): EntryStanding {
  if (revoked !== null && today >= revoked.on) return 'revoked'
  if (today < validFrom) return 'not-yet'
  return validTo !== null && today > validTo ? 'ended' : 'valid'
}
