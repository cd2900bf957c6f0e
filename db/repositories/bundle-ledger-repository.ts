import type { Kysely } from 'kysely'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanFile } from '../schema.ts'
import { beginsWith } from './begins-with.ts'

type Db = Kysely<PlanFile>

/**
 * One bundle that went out or came in: `planId` is null where it is about no plan, as a roster; `digest` is the SHA-256 of its payload, `signer` the author's key thumbprint. `contentDigest` is that
 * of the plan alone and `entry` the entry that led to it; null in lines from before they were kept. `kind` is the payload's, `scope` the part of the plan
 * as canonical JSON, null for the whole, `answersTo` the bundle that it answers; `receiver`, `medium` (媒体番号), `approval` (承認番号) and `remark` are what the town's rules
 * ask for, null where they do not.
 */
export type LedgerLine = {
  readonly direction: 'out' | 'in'
  readonly bundleId: string
  readonly planId: RecordId | null
  readonly digest: string
  readonly counter: number
  readonly signer: string
  readonly fileName: string
  readonly at: string
  readonly actor: string
  readonly contentDigest: string | null
  readonly entry: number | null
  readonly kind: string | null
  readonly scope: string | null
  readonly answersTo: string | null
  readonly receiver: string | null
  readonly medium: string | null
  readonly approval: string | null
  readonly remark: string | null
}

/** Stands in the column of lines that are about no plan. */
const NO_PLAN = ''

/** The plan of a line; null where it is about none. */
export function planOfLine(planId: string): RecordId | null {
  return planId === NO_PLAN ? null : (planId as RecordId)
}

export async function insertLedgerLine(trx: Db, line: LedgerLine): Promise<void> {
  const { bundleId, planId, fileName, contentDigest, answersTo, ...rest } = line
  const names = { bundle_id: bundleId, plan_id: planId ?? NO_PLAN, file_name: fileName }
  const renamed = { ...names, content_digest: contentDigest, answers_to: answersTo }
  await trx
    .insertInto('bundle_ledger')
    .values({ ...rest, ...renamed, seq: null })
    .execute()
}

/** A bundle as far as it tells which state of a plan it carried. */
export type PassedBundle = Pick<LedgerLine, 'direction' | 'fileName' | 'at' | 'actor' | 'contentDigest' | 'entry'> & {
  readonly planId: RecordId
}

/** The bundles whose own digest, or that of their content, begins like this (`sha256:` and some digits), oldest first. */
export async function listBundlesWith(db: Db, start: string): Promise<readonly PassedBundle[]> {
  const rows = await db
    .selectFrom('bundle_ledger')
    .select(['direction', 'plan_id', 'file_name', 'at', 'actor', 'content_digest', 'entry'])
    .where('plan_id', '<>', NO_PLAN)
    .where((where) => where.or([beginsWith('digest', start), beginsWith('content_digest', start)]))
    .orderBy('seq')
    .execute()
  return rows.map(({ plan_id: planId, file_name: fileName, content_digest: contentDigest, ...rest }) => {
    return { ...rest, planId: planId as RecordId, fileName, contentDigest }
  })
}

/** The signer's last bundle about a plan that went out of this file; null before the first. Rosters count by themselves. */
export async function findLastSent(db: Db, signer: string): Promise<{ counter: number; digest: string } | null> {
  const row = await db
    .selectFrom('bundle_ledger')
    .select(['counter', 'digest'])
    .where('direction', '=', 'out')
    .where('signer', '=', signer)
    .where('plan_id', '<>', NO_PLAN)
    .orderBy('counter', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** When a payload with this digest was taken in; null if never. */
export async function findTakenIn(db: Db, digest: string): Promise<string | null> {
  const row = await db
    .selectFrom('bundle_ledger')
    .select('at')
    .where('direction', '=', 'in')
    .where('digest', '=', digest)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}
