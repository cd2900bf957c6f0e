import type { Kysely, Selectable } from 'kysely'
import { changedRecordId, type RecordChange } from '#shared/domain/journal/record-change.ts'
import {
  CHAIN_START,
  type JournalAct,
  type JournalEntry,
  type UndoState,
} from '#shared/domain/journal/journal-entry.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanFile } from '../schema.ts'

type Db = Kysely<PlanFile>
type JournalRow = Selectable<PlanFile['journal']>

/** An entry with its own hash, and what could be undone and redone once it was made. */
export type KeptEntry = { readonly entry: JournalEntry; readonly hash: string; readonly undo: UndoState }

const NOTHING_TO_UNDO: UndoState = { undoable: null, redoable: null }

function toKeptEntry(row: JournalRow): KeptEntry {
  return {
    entry: {
      seq: row.seq,
      planId: row.plan_id as RecordId,
      act: row.act as JournalAct,
      target: row.target,
      at: row.at,
      actor: row.actor,
      changes: JSON.parse(row.changes) as RecordChange[],
      previousHash: row.previous_hash,
    },
    hash: row.hash,
    undo: { undoable: row.undoable, redoable: row.redoable },
  }
}

/** The last link of the file's chain; of an empty journal `seq` 0 and 64 zeros. */
export async function getChainHead(db: Db): Promise<{ readonly seq: number; readonly hash: string }> {
  const row = await db.selectFrom('journal').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row ?? { seq: 0, hash: CHAIN_START }
}

/** The undo state that the last entry of the plan before `seq` left behind; without `seq` the present one. */
export async function getUndoState(db: Db, planId: RecordId, before?: number): Promise<UndoState> {
  const row = await db
    .selectFrom('journal')
    .select(['undoable', 'redoable'])
    .where('plan_id', '=', planId)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? NOTHING_TO_UNDO
}

/** When a plan was last changed, the link of that entry, and what can be undone and redone now. */
export type LastLink = { readonly at: string; readonly hash: string; readonly undo: UndoState }

/** The last entry of a plan without its changes, which may be a whole plan; null where the file has no such plan. */
export async function findLastLink(db: Db, planId: RecordId): Promise<LastLink | null> {
  const row = await db
    .selectFrom('journal')
    .select(['at', 'hash', 'undoable', 'redoable'])
    .where('plan_id', '=', planId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { at, hash, ...undo } = row
  return { at, hash, undo }
}

export async function getEntry(db: Db, seq: number): Promise<KeptEntry> {
  return toKeptEntry(await db.selectFrom('journal').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow())
}

/** The entries that touched the record, newest first, `limit` at most. */
export async function listEntriesOf(
  db: Db,
  of: { readonly planId: RecordId; readonly recordId: RecordId; readonly limit: number },
): Promise<readonly KeptEntry[]> {
  const rows = await db
    .selectFrom('journal_record')
    .innerJoin('journal', 'journal.seq', 'journal_record.seq')
    .selectAll('journal')
    .where('journal_record.plan_id', '=', of.planId)
    .where('journal_record.record_id', '=', of.recordId)
    .orderBy('journal.seq', 'desc')
    .limit(of.limit)
    .execute()
  return rows.map(toKeptEntry)
}

/** Every entry of the file, oldest first: what a check of the chain reads. */
export async function listEntries(db: Db): Promise<readonly KeptEntry[]> {
  return (await db.selectFrom('journal').selectAll().orderBy('seq').execute()).map(toKeptEntry)
}

/** What the trail says of the file's entries: plan, record and `seq` of each that touched a record, in this order. */
export async function listTrail(db: Db): Promise<ReadonlyArray<readonly [RecordId, RecordId, number]>> {
  const rows = await db
    .selectFrom('journal_record')
    .selectAll()
    .orderBy('plan_id')
    .orderBy('record_id')
    .orderBy('seq')
    .execute()
  return rows.map(({ plan_id: planId, record_id: recordId, seq }) => [planId as RecordId, recordId as RecordId, seq])
}

/** Adds an entry. Founding acts leave no trail by record, since they touch all of them. */
export async function insertEntry(trx: Db, kept: KeptEntry, isTraced: boolean): Promise<void> {
  const { entry, hash, undo } = kept
  await trx
    .insertInto('journal')
    .values({
      seq: entry.seq,
      plan_id: entry.planId,
      act: entry.act,
      target: entry.target,
      at: entry.at,
      actor: entry.actor,
      changes: JSON.stringify(entry.changes),
      previous_hash: entry.previousHash,
      hash,
      ...undo,
    })
    .execute()
  if (!isTraced) return
  const recordIds = [...new Set(entry.changes.map(changedRecordId))]
  await trx
    .insertInto('journal_record')
    .values(recordIds.map((recordId) => ({ plan_id: entry.planId, record_id: recordId, seq: entry.seq })))
    .execute()
}
