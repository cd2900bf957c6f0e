import { judgeStatements, type TrustRefusal } from '#shared/bundle/roster/judge-bundle.ts'
import type { RosterBook } from '#shared/bundle/roster/roster-book.ts'
import { digitsOf } from '#shared/bundle/fingerprint.ts'
import type { BundleState } from '#shared/bundle/bundle-state.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { JudgedSigner, LookAlikeName, SignerEntry } from '#shared/contracts/exchange-contract.ts'
import { findLookAlike } from '#shared/domain/text/look-alike-names.ts'
import type { RosterEntry } from '#shared/bundle/roster-format.ts'

/** What a bundle counts as by a roster, and by whose word. */
export type ToldTrust = {
  readonly state: BundleState
  readonly signers: readonly JudgedSigner[]
  readonly lookAlikes: readonly LookAlikeName[]
  readonly refusal: TrustRefusal | null
}

type Occasion = {
  readonly municipality: string | null
  /** When the signature was first seen here, by the digest of its bytes. */
  readonly firstSeenAt: (signatureDigest: string) => string
}

/** Judges the signers of a bundle by the roster in force; null where there is none. */
export function tellTrust(bundle: VerifiedBundle, book: RosterBook | null, occasion: Occasion): ToldTrust {
  const { payload } = bundle
  const statements = bundle.signers.map((signer) => {
    return { ...signer, firstSeenAt: occasion.firstSeenAt(signer.signatureDigest) }
  })
  const subject = { kind: payload.kind, municipality: occasion.municipality }
  const { state, signers, refusal } = judgeStatements(book, statements, subject)
  return {
    state,
    signers: signers.map(({ kid, act, signedAt, isKnown, verdict, entry }) => {
      return { kid, digits: digitsOf(kid), act, signedAt, isKnown, verdict, entry: toSignerEntry(entry) }
    }),
    lookAlikes: book === null ? [] : lookAlikesIn(bundle, book),
    refusal,
  }
}

/** The line of the roster for a key, as it is told wherever somebody has signed. */
export function toSignerEntry(entry: RosterEntry | null): SignerEntry | null {
  if (entry === null) return null
  const { holder, post, role, municipality, validFrom, validTo, revoked } = entry
  return { holder, post, role, municipality, validFrom, validTo, revokedOn: revoked?.on ?? null }
}

/** Names of the file that are taken for one of the roster: of its signers among the others, and of those who wrote in it. */
function lookAlikesIn({ payload, signers }: VerifiedBundle, book: RosterBook): readonly LookAlikeName[] {
  const holders = book.roster.entries.map(({ holder }) => holder)
  const signing = signers.flatMap(({ kid }) => book.findEntry(kid)?.holder ?? [])
  const names = new Set([...signing, ...(payload.kind === 'roster' ? [] : writersIn(payload))])
  return [...names].flatMap((name) => {
    const known = findLookAlike(name, holders)
    return known === null ? [] : [{ name, known }]
  })
}

function writersIn({ revisions, comments }: Exclude<VerifiedBundle['payload'], { kind: 'roster' }>): readonly string[] {
  return [...revisions.map(({ actor }) => actor), ...comments.map(({ author }) => author)]
}
