import type { Roster, RosterEntry } from '../roster-format.ts'
import type { RosterBook } from './roster-book.ts'

/** One thing that a version of a roster says differently from the one before it; `kid` names a root. */
export type RosterDifference =
  | { readonly what: 'enrolled' | 'amended' | 'revoked' | 'dropped'; readonly entry: RosterEntry }
  | { readonly what: 'root-added' | 'root-removed'; readonly kid: string; readonly holder: string | null }
  | { readonly what: 'threshold'; readonly from: number; readonly to: number }

/** What has changed, people first, in the order of the entries; everything where there was no roster before. */
export function compareRosters(before: RosterBook | null, after: RosterBook): readonly RosterDifference[] {
  return [...compareEntries(before?.roster ?? null, after.roster), ...compareRoots(before, after)]
}

function compareEntries(before: Roster | null, after: Roster): readonly RosterDifference[] {
  const held = new Map((before?.entries ?? []).map((entry) => [entry.key.x, entry]))
  const named = new Set(after.entries.map(({ key }) => key.x))
  const changed = after.entries.flatMap((entry): readonly RosterDifference[] => {
    const old = held.get(entry.key.x)
    if (old === undefined) return [{ what: 'enrolled', entry }]
    if (entry.revoked !== null && old.revoked === null) return [{ what: 'revoked', entry }]
    return isSameEntry(old, entry) ? [] : [{ what: 'amended', entry }]
  })
  const dropped = [...held.values()].filter(({ key }) => !named.has(key.x))
  return [...changed, ...dropped.map((entry) => ({ what: 'dropped', entry }) as const)]
}

function isSameEntry(one: RosterEntry, other: RosterEntry): boolean {
  const names = ['holder', 'post', 'role', 'municipality', 'validFrom', 'validTo'] as const
  const isSameRevocation = one.revoked?.on === other.revoked?.on && one.revoked?.reason === other.revoked?.reason
  return isSameRevocation && names.every((name) => one[name] === other[name])
}

function compareRoots(before: RosterBook | null, after: RosterBook): readonly RosterDifference[] {
  const held = before?.roots ?? new Set<string>()
  const added = [...after.roots].filter((kid) => !held.has(kid)).map((kid) => rootOf('root-added', kid, [after]))
  const removed = [...held]
    .filter((kid) => !after.roots.has(kid))
    .map((kid) => rootOf('root-removed', kid, [after, before]))
  const [from, to] = [before?.roster.threshold ?? after.roster.threshold, after.roster.threshold]
  return [...added, ...removed, ...(from === to ? [] : [{ what: 'threshold', from, to } as const])]
}

/** A root with the name that the first of the books has for it. */
function rootOf(
  what: 'root-added' | 'root-removed',
  kid: string,
  books: ReadonlyArray<RosterBook | null>,
): RosterDifference {
  const entry = books.map((book) => book?.findEntry(kid) ?? null).find((found) => found !== null)
  return { what, kid, holder: entry?.holder ?? null }
}
