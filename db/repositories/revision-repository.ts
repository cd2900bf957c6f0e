import type { Kysely, Selectable } from 'kysely'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Revision } from '#shared/domain/revision/revision.ts'
import type { PlanFile } from '../schema.ts'

type Db = Kysely<PlanFile>
type RevisionRow = Selectable<PlanFile['revision']>

/**
 * That the plan, right after the entry `seq`, contains a revision. `sealed`: the revision is all that the plan then was, and was handed out; it holds whatever
 * is taken back later. `joined`: the entry itself brought the revision in, and undoing the entry takes it out again.
 */
export type RevisionMark = { readonly seq: number; readonly digest: string; readonly kind: 'sealed' | 'joined' }

function toRevision(row: RevisionRow): Revision {
  return {
    digest: row.digest,
    parents: JSON.parse(row.parents) as string[],
    at: row.at,
    actor: row.actor,
    changesDigest: row.changes_digest,
    changes: JSON.parse(row.changes) as Revision['changes'],
    isPart: row.is_part === 1,
  }
}

function toRow(planId: RecordId, revision: Revision): RevisionRow {
  return {
    plan_id: planId,
    digest: revision.digest,
    parents: JSON.stringify(revision.parents),
    at: revision.at,
    actor: revision.actor,
    changes_digest: revision.changesDigest,
    changes: JSON.stringify(revision.changes),
    is_part: revision.isPart ? 1 : 0,
  }
}

/**
 * Adds revisions to the graph of a plan. One that is there whole stays; where a part of it is there, that gives way: what is given has to hold it (`createGraph`
 * joins the parts of a revision).
 */
export async function insertRevisions(trx: Db, planId: RecordId, revisions: readonly Revision[]): Promise<void> {
  for (const revision of revisions) {
    const row = toRow(planId, revision)
    await trx
      .insertInto('revision')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['plan_id', 'digest'])
          .doUpdateSet({ changes: row.changes, is_part: row.is_part })
          .where('revision.is_part', '=', 1),
      )
      .execute()
  }
}

/** The whole graph of a plan, by digest. */
export async function listRevisions(db: Db, planId: RecordId): Promise<readonly Revision[]> {
  const rows = await db.selectFrom('revision').selectAll().where('plan_id', '=', planId).orderBy('digest').execute()
  return rows.map(toRevision)
}

/** Who descends from whom in a plan: the parents of each revision, by digest. The changes are not read. */
export async function listParents(db: Db, planId: RecordId): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('revision')
    .select(['digest', 'parents'])
    .where('plan_id', '=', planId)
    .orderBy('digest')
    .execute()
  return new Map(rows.map(({ digest, parents }) => [digest, JSON.parse(parents) as string[]]))
}

/** Adds a mark; the same one again changes nothing. */
export async function insertMark(trx: Db, planId: RecordId, { seq, digest, kind }: RevisionMark): Promise<void> {
  await trx
    .insertInto('revision_mark')
    .values({ plan_id: planId, seq, digest, kind })
    .onConflict((conflict) => conflict.columns(['plan_id', 'seq', 'digest']).doUpdateSet({ kind }))
    .execute()
}

/** The marks of a plan, oldest first. */
export async function listMarks(db: Db, planId: RecordId): Promise<readonly RevisionMark[]> {
  const rows = await db
    .selectFrom('revision_mark')
    .select(['seq', 'digest', 'kind'])
    .where('plan_id', '=', planId)
    .orderBy('seq')
    .orderBy('digest')
    .execute()
  return rows
}
