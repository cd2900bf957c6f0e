import type { Kysely } from 'kysely'
import type { PlanFile } from '../schema.ts'

type Db = Kysely<PlanFile>

/** One bundle that went out or came in: `digest` is the SHA-256 of its payload, `signer` the author's key thumbprint. */
export type LedgerLine = {
  readonly direction: 'out' | 'in'
  readonly bundleId: string
  readonly planId: string
  readonly digest: string
  readonly counter: number
  readonly signer: string
  readonly fileName: string
  readonly at: string
  readonly actor: string
}

export async function insertLedgerLine(trx: Db, line: LedgerLine): Promise<void> {
  const { bundleId, planId, fileName, ...rest } = line
  await trx
    .insertInto('bundle_ledger')
    .values({ ...rest, seq: null, bundle_id: bundleId, plan_id: planId, file_name: fileName })
    .execute()
}

/** The signer's last bundle that went out of this file; null before the first. */
export async function findLastSent(db: Db, signer: string): Promise<{ counter: number; digest: string } | null> {
  const row = await db
    .selectFrom('bundle_ledger')
    .select(['counter', 'digest'])
    .where('direction', '=', 'out')
    .where('signer', '=', signer)
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
