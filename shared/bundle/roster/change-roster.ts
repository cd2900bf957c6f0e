import { failed, ok, type Result } from '../../result.ts'
import { SIGNATURE_LIMIT } from '../bundle-format.ts'
import type { PublicKey } from '../public-key.ts'
import { ROOT_LIMIT, type Roster, type RosterEntry } from '../roster-format.ts'
import type { RosterBook } from './roster-book.ts'
import { lastDayFor } from './roster-days.ts'
import type { RosterError } from './roster-error.ts'

/**
 * One act on a roster; `kid` names an entry. `enrol` may take the place of a lost key, which is revoked on the same day; `amend` changes what may change without
 * changing what was signed before: another role, or another key, is another entry. `rotate` makes the keys of these entries the roots. `renew` changes nothing
 * but the last day, as every other act does too.
 */
export type RosterChange =
  | { readonly act: 'enrol'; readonly entry: RosterEntry; readonly replaces: Replaced | null }
  | { readonly act: 'amend'; readonly kid: string; readonly post: string; readonly validTo: string | null }
  | { readonly act: 'revoke'; readonly kid: string; readonly on: string; readonly reason: string }
  | { readonly act: 'rotate'; readonly roots: readonly string[]; readonly threshold: number }
  | { readonly act: 'renew' }

type Replaced = { readonly kid: string; readonly reason: string }
type Step = Result<Pick<Roster, 'entries' | 'roots' | 'threshold'>, RosterError>

/** The first version of a roster, or one that begins anew after all root keys were lost: its only root is the key of `own`. */
export function foundRoster(held: Roster | null, own: RosterEntry, today: string): Roster {
  const others = (held?.entries ?? []).filter(({ key }) => key.x !== own.key.x)
  return {
    version: (held?.version ?? 0) + 1,
    issuedOn: today,
    expiresOn: lastDayFor(today),
    threshold: 1,
    roots: [own.key],
    entries: [...others, own],
  }
}

/** The version after the one of the book, with the change; `today` is a day in Japan. */
export function changeRoster(book: RosterBook, change: RosterChange, today: string): Result<Roster, RosterError> {
  const step = stepOf(book, change, today)
  if (!step.ok) return step
  if (step.value.entries.some(({ validFrom, validTo }) => validTo !== null && validTo < validFrom)) {
    return failed({ code: 'roster/days' })
  }
  const version = book.roster.version + 1
  return ok({ ...step.value, version, issuedOn: today, expiresOn: lastDayFor(today) })
}

function stepOf(book: RosterBook, change: RosterChange, today: string): Step {
  const { roster } = book
  switch (change.act) {
    case 'enrol':
      return enrol(book, change, today)
    case 'amend':
      return withEntry(book, change.kid, (entry) => ok({ ...entry, post: change.post, validTo: change.validTo }))
    case 'revoke':
      return revoke(book, change)
    case 'rotate':
      return rotate(book, change)
    case 'renew':
      return ok(roster)
  }
}

function enrol(book: RosterBook, { entry, replaces }: Extract<RosterChange, { act: 'enrol' }>, today: string): Step {
  const known = book.roster.entries.find(({ key }) => key.x === entry.key.x)
  if (known !== undefined) return failed({ code: 'roster/listed-already', holder: known.holder })
  const rest = replaces === null ? ok(book.roster) : revoke(book, { ...replaces, on: today })
  return rest.ok ? ok({ ...rest.value, entries: [...rest.value.entries, entry] }) : rest
}

function revoke(
  book: RosterBook,
  { kid, on, reason }: { readonly kid: string; readonly on: string; readonly reason: string },
): Step {
  return withEntry(book, kid, (entry) => {
    if (entry.revoked !== null) return failed({ code: 'roster/revoked-already', holder: entry.holder })
    if (book.roots.has(kid)) return failed({ code: 'roster/still-root', holder: entry.holder })
    return ok({ ...entry, revoked: { on, reason } })
  })
}

function withEntry(
  book: RosterBook,
  kid: string,
  change: (entry: RosterEntry) => Result<RosterEntry, RosterError>,
): Step {
  const entry = book.findEntry(kid)
  if (entry === null) return failed({ code: 'roster/no-such-entry' })
  const changed = change(entry)
  if (!changed.ok) return changed
  const { roster } = book
  return ok({ ...roster, entries: roster.entries.map((each) => (each === entry ? changed.value : each)) })
}

/** A root that is no entry stays a root; a revoked entry never becomes one. */
function rotate(book: RosterBook, { roots, threshold }: Extract<RosterChange, { act: 'rotate' }>): Step {
  const keys: PublicKey[] = []
  for (const kid of new Set(roots)) {
    const entry = book.findEntry(kid)
    const key = book.find(kid)
    if (key === null) return failed({ code: 'roster/no-such-entry' })
    if (entry !== null && entry.revoked !== null)
      return failed({ code: 'roster/revoked-already', holder: entry.holder })
    keys.push(key)
  }
  if (keys.length > ROOT_LIMIT) return failed({ code: 'roster/too-many-roots', most: ROOT_LIMIT })
  if (threshold < 1 || threshold > keys.length) return failed({ code: 'roster/threshold' })
  const staying = roots.filter((kid, at) => book.roots.has(kid) && roots.indexOf(kid) === at).length
  const needed = fewestSignatures([book.roster.threshold, threshold], staying)
  if (needed > SIGNATURE_LIMIT) return failed({ code: 'roster/too-many-signatures', needed, most: SIGNATURE_LIMIT })
  return ok({ ...book.roster, roots: keys, threshold })
}

/** How many signatures meet the thresholds of the roots before and after at the least: each root that stays counts for both. */
function fewestSignatures([before, after]: readonly [number, number], staying: number): number {
  return before + after - Math.min(before, after, staying)
}
