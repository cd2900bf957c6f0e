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

/** The kept bundles that carry the whole plan, the newest first. */
export async function listSubmissions(
  db: Db,
  planId: RecordId,
): Promise<ReadonlyArray<Pick<KeptBundle, 'digest' | 'kind'> & { readonly contentDigest: string }>> {
  const rows = await db
    .selectFrom('bundle')
    .select(['digest', 'kind', 'content_digest'])
    .where('plan_id', '=', planId)
    .where('content_digest', 'is not', null)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(({ digest, kind, content_digest }) => {
    return { digest, kind: kind as KeptBundle['kind'], contentDigest: String(content_digest) }
  })
}

/** All that was stated on a kept bundle, in its own file or in answers to its author: the author first, then as it was signed. */
export async function listStatementsAbout(db: Db, bundleDigest: string): Promise<readonly KeptStatement[]> {
  const author = db
    .selectFrom('statement')
    .select('signature_digest')
    .where('bundle_digest', '=', bundleDigest)
    .where('act', '=', 'author')
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where((where) => where.or([where('bundle_digest', '=', bundleDigest), where('about', 'in', author)]))
    .orderBy((order) => order.case().when('act', '=', 'author').then(0).else(1).end())
    .orderBy('signed_at')
    .orderBy('signature_digest')
    .execute()
  return rows.map(toStatement)
}

/** A kept bundle with the revision that it leads to, and whether this file first made it or got it. */
export type PassedHead = Pick<KeptBundle, 'digest' | 'kind'> & {
  readonly head: string
  readonly direction: 'out' | 'in'
}

/** The kept bundles about a plan, in the order in which they first went out or came in. */
export async function listPassedHeads(db: Db, planId: RecordId): Promise<readonly PassedHead[]> {
  const rows = await db
    .selectFrom('bundle')
    .innerJoin('bundle_ledger', 'bundle_ledger.digest', 'bundle.digest')
    .select(['bundle.digest', 'bundle.kind', 'bundle.head', 'bundle_ledger.direction'])
    .where('bundle.plan_id', '=', planId)
    .orderBy('bundle_ledger.seq')
    .execute()
  const first = new Map<string, PassedHead>()
  for (const { digest, kind, head, direction } of rows) {
    if (head === null || first.has(digest)) continue
    first.set(digest, { digest, kind: kind as KeptBundle['kind'], head, direction })
  }
  return [...first.values()]
}

/** The kept bundle with that digest; null where there is none. */
export async function findBundle(db: Db, digest: string): Promise<KeptBundle | null> {
  const row = await db
    .selectFrom('bundle')
    .select(['plan_id', 'bundle_id', 'kind', 'head', 'content_digest'])
    .where('digest', '=', digest)
    .executeTakeFirst()
  if (row === undefined) return null
  const { plan_id, bundle_id, kind, head, content_digest: contentDigest } = row
  const ids = { planId: plan_id as RecordId, bundleId: bundle_id as RecordId }
  return { digest, ...ids, kind: kind as KeptBundle['kind'], head, contentDigest }
}
