import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import type { Roster, RosterEntry } from '#shared/bundle/roster-format.ts'
import { createRosterBook, type RosterBook } from '#shared/bundle/roster/roster-book.ts'
import type { TestSigner } from './build-bundle.ts'

/** The line of a key: an officer of 三島市 from April 2026 on, unless it says something else. */
export function buildEntry(
  { publicKey }: Pick<TestSigner, 'publicKey'>,
  members: Partial<RosterEntry> = {},
): RosterEntry {
  return {
    key: publicKey,
    holder: '三島 太郎',
    post: 'デジタル推進課 主査',
    role: 'officer',
    municipality: '222097',
    validFrom: '2026-04-01',
    validTo: null,
    revoked: null,
    ...members,
  }
}

/** A roster of one root that is current in November 2026. */
export function buildRoster(root: TestSigner, entries: readonly RosterEntry[], members: Partial<Roster> = {}): Roster {
  return {
    version: 1,
    issuedOn: '2026-04-01',
    expiresOn: '2027-05-06',
    threshold: 1,
    roots: [root.publicKey],
    entries: [...entries],
    ...members,
  }
}

export function buildRosterBook(...given: Parameters<typeof buildRoster>): RosterBook {
  return createRosterBook(buildRoster(...given), bundleCrypto)
}
