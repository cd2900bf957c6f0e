import type { Transaction } from 'kysely'
import { getChainHead } from '#db/repositories/journal-repository.ts'
import { insertRoster } from '#db/repositories/trust-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import { BUNDLE_SCHEMA, READER_GENERATION, type RosterPayload } from '#shared/bundle/bundle-format.ts'
import type { Roster, RosterEntry } from '#shared/bundle/roster-format.ts'
import { missingSignatures, type SignedRoster } from '#shared/bundle/roster/judge-next-roster.ts'
import { createRosterBook } from '#shared/bundle/roster/roster-book.ts'
import type { TrustEvent } from '#shared/bundle/roster/trust-event.ts'
import { signBundle } from '#shared/bundle/sign-bundle.ts'
import type { JsonObject } from '#shared/encoding/strict-json.ts'
import type { IssuedRoster } from '#shared/contracts/roster-contract.ts'
import { ok, type Result } from '#shared/result.ts'
import { APP_VERSION } from '../../app-version.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { toFileName } from '../../services/file-name.ts'
import type { OwnKey } from '../../services/keys/open-own-key.ts'
import { actOnTrust } from '../../services/trust/act-on-trust.ts'
import { findHeldRoster, type HeldRoster } from '../../services/trust/held-roster.ts'

/** The next roster, and what the event of trust says of it besides the versions. `entry`: the line that it is about. */
export type PlannedRoster = {
  readonly roster: Roster
  readonly act: TrustEvent['act']
  readonly subject: string
  readonly reason: string | null
  readonly before: JsonObject
  readonly after: JsonObject
}

/**
 * Signs the roster that `plan` makes of the one in force. With all signatures that it needs it is in force at once; else it waits in its file for the other
 * roots. What is signed by a key that is no root of its own roster, or by none of the held ones, is refused.
 */
export function issueRoster(
  context: HostContext,
  own: OwnKey,
  plan: (held: HeldRoster | null) => Result<PlannedRoster, AppError>,
): Promise<Result<IssuedRoster, AppError>> {
  return actOnTrust<IssuedRoster, AppError>(context, async (trx) => {
    const held = await findHeldRoster(trx)
    const planned = plan(held)
    if (!planned.ok) return planned
    const { roster, before, after, ...event } = planned.value
    const payload = await rosterPayload(trx, context, { roster, own, held })
    const { bytes, digest } = signBundle(payload, {
      signer: own.signer,
      at: context.now().toISOString(),
      crypto: bundleCrypto,
    })
    const offered = { book: createRosterBook(roster, bundleCrypto), digest, signers: [own.signer.kid] }
    const isAnew = event.act === 'roster/found'
    const value = await keepIssued(trx, context, { offered, held: isAnew ? null : held, bytes })
    return ok({
      event: {
        ...event,
        before: held === null ? null : { ...markOf(held), ...before },
        after: { version: roster.version, digest, isInForce: value.isInForce, ...after },
      },
      value,
    })
  })
}

/** How the events of trust name a version. */
export function markOf({ version, digest }: { readonly version: number; readonly digest: string }): JsonObject {
  return { version, digest }
}

/** Holds the file for saving, and puts the roster in force where no signature is missing. `held` is the roster whose roots must have signed. */
export async function keepIssued(
  trx: Transaction<PlanFile>,
  context: HostContext,
  issued: { readonly offered: SignedRoster; readonly held: HeldRoster | null; readonly bytes: Uint8Array },
): Promise<IssuedRoster> {
  const { offered, held, bytes } = issued
  const { version } = offered.book.roster
  const lacking = [offered.book, ...(held === null ? [] : [held.book])].map((book) => missingSignatures(offered, book))
  const missing = Math.max(...lacking.map((each) => (each === null ? 0 : each.needed - each.given)))
  const isInForce = missing === 0
  const takenAt = context.now().toISOString()
  if (isInForce) await insertRoster(trx, { digest: offered.digest, version, file: bytes, takenAt })
  const name = rosterFileName(version, isInForce)
  return { version, isInForce, missing, file: { token: context.files.hold({ name, bytes }), name } }
}

export function rosterFileName(version: number, isInForce: boolean): string {
  return toFileName(['名簿', `第${String(version)}版`, isInForce ? '' : '署名待ち'], '.plan.json')
}

/** The counter of a roster is its version, and the bundle before it the roster in force: rosters are a chain of their own. */
async function rosterPayload(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { roster, own, held }: { readonly roster: Roster; readonly own: OwnKey; readonly held: HeldRoster | null },
): Promise<RosterPayload> {
  const entry = roster.entries.find(({ key }) => key.x === own.publicKey.x) ?? null
  return {
    schema: BUNDLE_SCHEMA,
    bundleId: context.newId(),
    kind: 'roster',
    issuer: {
      municipality: entry?.municipality ?? held?.payload.issuer.municipality ?? '',
      section: '',
      role: entry?.role ?? 'secretariat',
      counter: roster.version,
      previousDigest: held?.digest ?? null,
      key: own.publicKey,
    },
    audience: [],
    auditHead: `sha256:${(await getChainHead(trx)).hash}`,
    app: { version: APP_VERSION, leastReader: READER_GENERATION },
    roster,
  }
}

/** A line as the events of trust keep it. */
export function entryMark(entry: RosterEntry): JsonObject {
  const { key: _, ...line } = entry
  return line
}
