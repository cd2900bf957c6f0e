import type { Kysely, Selectable } from 'kysely'
import { changedRecordId, type RecordChange } from '#shared/domain/journal/record-change.ts'
import {
  CHAIN_START,
  type JournalAct,
  type JournalEntry,
  type NextTurns,
  type UndoState,
} from '#shared/domain/journal/journal-entry.ts'
import type { MomentEntry } from '#shared/domain/journal/plan-moment.ts'
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

/** The same with the acts that undo and redo would turn. What can be redone is an undo, and named after the act that it took back. */
export async function nameTurns(db: Db, undo: UndoState): Promise<NextTurns> {
  const find = async (seq: number | null) =>
    seq === null
      ? undefined
      : db.selectFrom('journal').select(['act', 'target']).where('seq', '=', seq).executeTakeFirst()
  const undoable = await find(undo.undoable)
  const undoing = await find(undo.redoable)
  const redoable = await find(undoing?.target ?? null)
  return { ...undo, undoableAct: actOf(undoable), redoableAct: actOf(redoable) }
}

function actOf(row: Pick<JournalRow, 'act'> | undefined): JournalAct | null {
  return row === undefined ? null : (row.act as JournalAct)
}

/** When a plan was last changed, the rank and the link of that entry, and what can be undone and redone now. */
export type LastLink = {
  readonly seq: number
  readonly at: string
  readonly hash: string
  readonly undo: UndoState
}

/** The last entry of a plan without its changes, which may be a whole plan; null where the file has no such plan. */
export async function findLastLink(db: Db, planId: RecordId): Promise<LastLink | null> {
  const row = await db
    .selectFrom('journal')
    .select(['seq', 'at', 'hash', 'undoable', 'redoable'])
    .where('plan_id', '=', planId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { seq, at, hash, ...undo } = row
  return { seq, at, hash, undo }
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

/** The entries of a plan before `before`, newest first, `limit` at most; without `before` from the last one on. */
export async function listEntriesBefore(
  db: Db,
  of: { readonly planId: RecordId; readonly before: number | null; readonly limit: number },
): Promise<readonly KeptEntry[]> {
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('plan_id', '=', of.planId)
    .$if(of.before !== null, (query) => query.where('seq', '<', of.before ?? 0))
    .orderBy('seq', 'desc')
    .limit(of.limit)
    .execute()
  return rows.map(toKeptEntry)
}

/** What every entry of a plan after `seq` changed, newest first. */
export async function listChangesAfter(
  db: Db,
  planId: RecordId,
  seq: number,
): Promise<ReadonlyArray<readonly RecordChange[]>> {
  const rows = await db
    .selectFrom('journal')
    .select('changes')
    .where('plan_id', '=', planId)
    .where('seq', '>', seq)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(({ changes }) => JSON.parse(changes) as RecordChange[])
}

/** The number of a plan's entries after `seq`. */
export async function countEntriesAfter(db: Db, planId: RecordId, seq: number): Promise<number> {
  const { count } = await db
    .selectFrom('journal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('plan_id', '=', planId)
    .where('seq', '>', seq)
    .executeTakeFirstOrThrow()
  return count
}

/** Every undo and redo of a plan, oldest first. */
export async function listTurns(
  db: Db,
  planId: RecordId,
): Promise<ReadonlyArray<Pick<JournalEntry, 'seq' | 'act' | 'target'>>> {
  const rows = await db
    .selectFrom('journal')
    .select(['seq', 'act', 'target'])
    .where('plan_id', '=', planId)
    .where('target', 'is not', null)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, act, target }) => ({ seq, act: act as JournalAct, target }))
}

function selectMoments(db: Db, planId: RecordId) {
  return db
    .selectFrom('journal')
    .select(['journal.seq', 'journal.act', 'journal.at', 'journal.actor'])
    .where('journal.plan_id', '=', planId)
}

function toMoment(row: Pick<JournalRow, 'seq' | 'act' | 'at' | 'actor'> | undefined): MomentEntry | null {
  return row === undefined ? null : { ...row, act: row.act as JournalAct }
}

/** The entry `seq` of a plan; null where that is of another plan or of none. */
export async function findMoment(db: Db, planId: RecordId, seq: number): Promise<MomentEntry | null> {
  return toMoment(await selectMoments(db, planId).where('seq', '=', seq).executeTakeFirst())
}

/** These entries of a plan, oldest first. */
export async function listMomentsAt(
  db: Db,
  planId: RecordId,
  seqs: readonly number[],
): Promise<readonly MomentEntry[]> {
  const rows = await selectMoments(db, planId).where('seq', 'in', seqs).orderBy('seq').execute()
  return rows.map((row) => ({ ...row, act: row.act as JournalAct }))
}

/** The entries of a plan that were made by an act, newest first. */
export async function listMoments(db: Db, planId: RecordId, act: JournalAct): Promise<readonly MomentEntry[]> {
  const rows = await selectMoments(db, planId).where('act', '=', act).orderBy('seq', 'desc').execute()
  return rows.map((row) => ({ ...row, act }))
}

/** The last entry of a plan; null where the file has no such plan. */
export async function findLastMoment(db: Db, planId: RecordId): Promise<MomentEntry | null> {
  return toMoment(await selectMoments(db, planId).orderBy('seq', 'desc').limit(1).executeTakeFirst())
}

/** The last entry of a plan that was made by `at`, UTC in ISO 8601 with milliseconds; null where the plan came later. */
export async function findMomentBy(db: Db, planId: RecordId, at: string): Promise<MomentEntry | null> {
  return toMoment(
    await selectMoments(db, planId).where('at', '<=', at).orderBy('seq', 'desc').limit(1).executeTakeFirst(),
  )
}

/** The first entry that touched a record after the plan came into the file; null where none did. */
export async function findFirstTouch(db: Db, planId: RecordId, recordId: RecordId): Promise<KeptEntry | null> {
  const row = await db
    .selectFrom('journal_record')
    .innerJoin('journal', 'journal.seq', 'journal_record.seq')
    .selectAll('journal')
    .where('journal_record.plan_id', '=', planId)
    .where('journal_record.record_id', '=', recordId)
    .orderBy('journal.seq')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toKeptEntry(row)
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
  const recordIds = isTraced ? [...new Set(entry.changes.map(changedRecordId))] : []
  if (recordIds.length === 0) return
  await trx
    .insertInto('journal_record')
    .values(recordIds.map((recordId) => ({ plan_id: entry.planId, record_id: recordId, seq: entry.seq })))
    .execute()
}
