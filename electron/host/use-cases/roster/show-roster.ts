import { listTrustEvents } from '#db/repositories/trust-repository.ts'
import { isExpired, standingOf } from '#shared/bundle/roster/roster-days.ts'
import { digitsOf, thumbprintOf } from '#shared/bundle/fingerprint.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { ListedEntry, ListedRoot } from '#shared/contracts/roster-contract.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import * as keyStore from '../../services/keys/key-store.ts'
import { findHeldRoster, type HeldRoster } from '../../services/trust/held-roster.ts'
import { todayOf } from './change-roster.ts'

/** The roster in force, told by today's date; null where there is none. */
export function showRoster(context: HostContext): HostApi['roster']['show'] {
  return async () => {
    const held = await findHeldRoster(context.root)
    if (held === null) return ok(null)
    const today = todayOf(context)
    const own = new Set(keyStore.listKeys(context.dataFolder).keys.map(({ kid }) => kid))
    const { version, issuedOn, expiresOn, threshold } = held.book.roster
    return ok({
      version,
      issuedOn,
      expiresOn,
      isExpired: isExpired(held.book.roster, today),
      takenAt: held.takenAt,
      threshold,
      roots: listRoots(held, own),
      entries: listEntries(held, own, today),
      today,
    })
  }
}

function listRoots({ book }: HeldRoster, own: ReadonlySet<string>): readonly ListedRoot[] {
  return [...book.roots].map((kid) => ({
    kid,
    digits: digitsOf(kid),
    holder: book.findEntry(kid)?.holder ?? null,
    isOwn: own.has(kid),
  }))
}

function listEntries({ book }: HeldRoster, own: ReadonlySet<string>, today: string): readonly ListedEntry[] {
  return book.roster.entries.map(({ key, ...entry }) => {
    const kid = thumbprintOf(key, bundleCrypto)
    const standing = standingOf({ key, ...entry }, today)
    return { ...entry, kid, digits: digitsOf(kid), standing, isOwn: own.has(kid), isRoot: book.roots.has(kid) }
  })
}

/** A page of the acts of trust. */
export function listEvents(context: HostContext): HostApi['roster']['events'] {
  return async ({ before, limit }) => {
    const events = await listTrustEvents(context.root, { before, limit: limit + 1 })
    return ok({ events: events.slice(0, limit), hasMore: events.length > limit })
  }
}
