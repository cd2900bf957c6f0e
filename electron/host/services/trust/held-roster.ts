import type { Kysely } from 'kysely'
import { findRoster, listRosters, type RosterFile } from '#db/repositories/trust-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import { decodeBase64url } from '#shared/encoding/base64url.ts'
import { EnvelopeSchema, type RosterPayload } from '#shared/bundle/bundle-format.ts'
import { readBundleText } from '#shared/bundle/bundle-text.ts'
import { readPayload, readPayloadJson } from '#shared/bundle/read-payload.ts'
import { createRosterBook, type RosterBook } from '#shared/bundle/roster/roster-book.ts'
import type { SignedRoster } from '#shared/bundle/roster/judge-next-roster.ts'
import { verifyBundle, type KeyBook, type VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { bundleCrypto } from '../bundle-crypto.ts'
import * as keyStore from '../keys/key-store.ts'

type Db = Kysely<PlanFile>

/** A roster that is or was in force in this data file. Its signatures were verified when it came. */
export type HeldRoster = RosterFile & { readonly payload: RosterPayload; readonly book: RosterBook }

/** The roster in force; null before the first. */
export async function findHeldRoster(db: Db): Promise<HeldRoster | null> {
  const file = await findRoster(db)
  return file === null ? null : toHeldRoster(file)
}

/** All rosters that were in force, oldest first. */
export async function listHeldRosters(db: Db): Promise<readonly HeldRoster[]> {
  return (await listRosters(db)).map(toHeldRoster)
}

function toHeldRoster(file: RosterFile): HeldRoster {
  const payload = payloadOf(file.file)
  return { ...file, payload, book: createRosterBook(payload.roster, bundleCrypto) }
}

function payloadOf(file: Uint8Array): RosterPayload {
  const json = readBundleText(file, bundleCrypto)
  const envelope = json.ok ? EnvelopeSchema.safeParse(json.value) : null
  const bytes = envelope?.success === true ? decodeBase64url(envelope.data.payload) : null
  const read = bytes === null ? null : readPayloadJson(bytes, bundleCrypto)
  const payload = read?.ok === true ? readPayload(read.value) : null
  if (payload?.ok !== true || payload.value.kind !== 'roster') throw new Error('a kept roster that cannot be read')
  return payload.value
}

/** A roster that came as a file, all of whose signatures hold. */
export type OfferedRoster = SignedRoster & { readonly bundle: VerifiedBundle; readonly payload: RosterPayload }

/** The roster in some bytes; whether it may come into force is asked of `judgeNextRoster`. */
export function readOfferedRoster(bytes: Uint8Array, keys: KeyBook, now: Date): Result<OfferedRoster, AppError> {
  const verified = verifyBundle(bytes, { crypto: bundleCrypto, keys, now: now.getTime() })
  if (!verified.ok) return verified
  const { payload, digest, signers } = verified.value
  if (payload.kind !== 'roster') return failed({ code: 'roster/not-a-roster' })
  const book = createRosterBook(payload.roster, bundleCrypto)
  return ok({ bundle: verified.value, payload, book, digest, signers: signers.map(({ kid }) => kid) })
}

/** The keys by which signatures are verified here: those of the roster in force, then those of this terminal. */
export function knownKeys(dataFolder: string, book: RosterBook | null): KeyBook {
  return { find: (kid) => book?.find(kid) ?? keyStore.findKey(dataFolder, kid)?.publicKey ?? null }
}
