import type { Kysely } from 'kysely'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanFile } from '../schema.ts'

type Db = Kysely<PlanFile>

/** Where a conflict is kept: the entry that found it, and its rank among those of that entry, from 0. */
export type ConflictPlace = { readonly seq: number; readonly rank: number }

/** A decision on a conflict by the entry `settledBy`; `decision` says in a word or as canonical JSON how. */
export type Settlement = { readonly settledBy: number; readonly decision: string }

/** A conflict as JSON, with all that was ever decided about it, oldest first. */
export type KeptConflict = ConflictPlace & { readonly content: string; readonly settlements: readonly Settlement[] }

/** Keeps the conflicts that the entry `seq` found, in their order. */
export async function insertConflicts(
  trx: Db,
  planId: RecordId,
  found: { readonly seq: number; readonly contents: readonly string[] },
): Promise<void> {
  for (const [rank, content] of found.contents.entries()) {
    await trx.insertInto('conflict').values({ plan_id: planId, seq: found.seq, rank, content }).execute()
  }
}

export async function insertSettlement(
  trx: Db,
  planId: RecordId,
  { seq, rank, settledBy, decision }: ConflictPlace & Settlement,
): Promise<void> {
  await trx
    .insertInto('settlement')
    .values({ plan_id: planId, conflict_seq: seq, conflict_rank: rank, seq: settledBy, decision })
    .execute()
}

/** Every conflict that a plan ever had, oldest first. */
export async function listConflicts(db: Db, planId: RecordId): Promise<readonly KeptConflict[]> {
  const conflicts = await db
    .selectFrom('conflict')
    .select(['seq', 'rank', 'content'])
    .where('plan_id', '=', planId)
    .orderBy('seq')
    .orderBy('rank')
    .execute()
  if (conflicts.length === 0) return []
  const settlements = await db
    .selectFrom('settlement')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('seq')
    .execute()
  const byPlace = Map.groupBy(settlements, ({ conflict_seq, conflict_rank }) => placeKey(conflict_seq, conflict_rank))
  return conflicts.map((conflict) => ({
    ...conflict,
    settlements: (byPlace.get(placeKey(conflict.seq, conflict.rank)) ?? []).map(({ seq, decision }) => {
      return { settledBy: seq, decision }
    }),
  }))
}

function placeKey(seq: number, rank: number): string {
  return `${String(seq)}.${String(rank)}`
}
