import type { DigestCrypto } from '../../encoding/digest.ts'
import { thumbprintOf } from '../fingerprint.ts'
import type { PublicKey } from '../public-key.ts'
import type { Roster, RosterEntry } from '../roster-format.ts'
import type { KeyBook } from '../verify-bundle.ts'

/** A roster to look keys up in by their thumbprints. As a book of keys it knows its roots and everybody who is listed, revoked or not. */
export type RosterBook = KeyBook & {
  readonly roster: Roster
  /** The thumbprints of the roots, each once. */
  readonly roots: ReadonlySet<string>
  readonly findEntry: (kid: string) => RosterEntry | null
}

export function createRosterBook(roster: Roster, crypto: DigestCrypto): RosterBook {
  const entries = new Map(roster.entries.map((entry) => [thumbprintOf(entry.key, crypto), entry]))
  const roots = new Map<string, PublicKey>(roster.roots.map((key) => [thumbprintOf(key, crypto), key]))
  return {
    roster,
    roots: new Set(roots.keys()),
    findEntry: (kid) => entries.get(kid) ?? null,
    find: (kid) => entries.get(kid)?.key ?? roots.get(kid) ?? null,
  }
}
