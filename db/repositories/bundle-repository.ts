import { deflateSync, inflateSync, constants } from 'node:zlib'
import type { Kysely, Selectable } from 'kysely'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { BundleAct, BundlePayload } from '#shared/bundle/bundle-format.ts'
import type { PlanFile } from '../schema.ts'

type Db = Kysely<PlanFile>

/**
 * A bundle as it is kept for good: `digest` is that of its payload's bytes, `head` the revision that it leads to, and `contentDigest` that of the plan in it;
 * null where it carries none.
 */
export type KeptBundle = {
  readonly digest: string
  readonly planId: RecordId
  readonly bundleId: RecordId
  readonly kind: BundlePayload['kind']
  readonly head: string | null
  readonly contentDigest: string | null
}

/**
 * One signature with what it states. `about` is the digest of the author's signature that an answer names, null for an author's own; `protected` and `signature`
 * are the members of the envelope, `firstSeenAt` is the clock of this machine when it first came.
 */
export type KeptStatement = {
  readonly signatureDigest: string
  readonly bundleDigest: string
  readonly act: BundleAct
  readonly about: string | null
  readonly kid: string
  readonly signedAt: string
  readonly protected: string
  readonly signature: string
  readonly firstSeenAt: string
}

/** A plan of ten million characters is packed while the officer waits: the fastest way takes a third of the time for a fifth more bytes. */
const PACKING = { level: constants.Z_BEST_SPEED }

/** Keeps the bundle with its payload; one that is kept already stays as it is. */
export async function insertBundle(trx: Db, bundle: KeptBundle, payload: Uint8Array): Promise<void> {
  const { planId, bundleId, contentDigest, ...rest } = bundle
  const renamed = { plan_id: planId, bundle_id: bundleId, content_digest: contentDigest }
  await trx
    .insertInto('bundle')
    .values({ ...rest, ...renamed, seq: null, payload: deflateSync(payload, PACKING) })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute()
}

/** The bytes of a kept bundle's payload, as they were signed. */
export async function getPayload(db: Db, digest: string): Promise<Uint8Array> {
  const row = await db.selectFrom('bundle').select('payload').where('digest', '=', digest).executeTakeFirstOrThrow()
  return inflateSync(row.payload)
}

function toStatement(row: Selectable<PlanFile['statement']>): KeptStatement {
  const { signature_digest, bundle_digest, signed_at: signedAt, first_seen_at: firstSeenAt, act, ...rest } = row
  const digests = { signatureDigest: signature_digest, bundleDigest: bundle_digest }
  return { ...rest, ...digests, act: act as BundleAct, signedAt, firstSeenAt }
}

/** Keeps statements about a kept bundle, each once. */
export async function insertStatements(trx: Db, statements: readonly KeptStatement[]): Promise<void> {
  for (const { signatureDigest, bundleDigest, signedAt, firstSeenAt, ...rest } of statements) {
    const digests = { signature_digest: signatureDigest, bundle_digest: bundleDigest }
    await trx
      .insertInto('statement')
      .values({ ...rest, ...digests, signed_at: signedAt, first_seen_at: firstSeenAt })
      .onConflict((conflict) => conflict.column('signature_digest').doNothing())
      .execute()
  }
}

/** The kept statements among those whose signatures have these digests. */
export async function listStatements(db: Db, signatureDigests: readonly string[]): Promise<readonly KeptStatement[]> {
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where('signature_digest', 'in', signatureDigests)
    .orderBy('signature_digest')
    .execute()
  return rows.map(toStatement)
}
