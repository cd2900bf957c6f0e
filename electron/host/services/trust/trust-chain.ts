import { createHash } from 'node:crypto'
import type { ChainedEvent } from '#db/repositories/trust-repository.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import type { KeptTrustEvent } from '#shared/bundle/roster/trust-event.ts'
import { CHAIN_START } from '#shared/domain/journal/journal-entry.ts'

/**
 * What is wrong with the acts of trust: `rank` an event is not the next one, `hash` it is not what was once written, or has lost its link; `roster` the rosters are
 * not those that the events have put in force. `seq` is the event's, null where it is about the rosters.
 */
export type TrustFault = { readonly seq: number | null; readonly fault: 'rank' | 'hash' | 'roster' }

/** SHA-256, hexadecimal, of an event and the hash of the one before it, in canonical JSON (RFC 8785). */
export function hashTrustEvent(event: KeptTrustEvent, previousHash: string): string {
  return createHash('sha256')
    .update(canonicalJson({ ...event, previousHash }))
    .digest('hex')
}

/** The hash to which the events lead, those that have none of their own included; `events` are all of a file, oldest first. */
export function linkOf(events: readonly ChainedEvent[]): string {
  return events.reduce((link, { event, hash }) => hash ?? hashTrustEvent(event, link), CHAIN_START)
}

/** The first fault of the events and of the rosters (`digests`, both oldest first); null where all is as it was written. */
export function findTrustFault(events: readonly ChainedEvent[], digests: readonly string[]): TrustFault | null {
  let link = CHAIN_START
  let isChained = false
  for (const [index, { event, hash }] of events.entries()) {
    if (event.seq !== index + 1) return { seq: index + 1, fault: 'rank' }
    link = hashTrustEvent(event, link)
    if (hash === null ? isChained : hash !== link) return { seq: event.seq, fault: 'hash' }
    isChained = hash !== null
  }
  const enforced = events.flatMap(({ event }) => rosterIn(event))
  return enforced.join() === digests.join() ? null : { seq: null, fault: 'roster' }
}

/** The roster that an event has put in force, by its digest. */
function rosterIn({ act, after }: KeptTrustEvent): readonly string[] {
  const isInForce = act === 'roster/take-in' || act === 'roster/pin' || after?.['isInForce'] === true
  return isInForce && typeof after?.['digest'] === 'string' ? [after['digest']] : []
}
