import type { Kysely, Selectable } from 'kysely'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import type { KeptTrustEvent, TrustAct, TrustEvent } from '#shared/bundle/roster/trust-event.ts'
import type { PlanFile } from '../schema.ts'

type Db = Kysely<PlanFile>

/** A roster as its signed file; `digest` is that of the payload, `takenAt` UTC in ISO 8601. */
export type RosterFile = {
  readonly digest: string
  readonly version: number
  readonly file: Uint8Array
  readonly takenAt: string
}

/** An event with its link of the chain; null in rows from before there was one. */
export type ChainedEvent = { readonly event: KeptTrustEvent; readonly hash: string | null }

type Detail = Pick<TrustEvent, 'subject' | 'reason' | 'before' | 'after'>

function toEvent({ seq, act, detail, at, actor }: Selectable<PlanFile['trust_event']>): KeptTrustEvent {
  if (seq === null) throw new Error('a row without its number')
  return { seq, act: act as TrustAct, ...(JSON.parse(detail) as Detail), at, actor }
}

/** The rosters that were in force in this file, oldest first; the last one still is. */
export async function listRosters(db: Db): Promise<readonly RosterFile[]> {
  const rows = await db.selectFrom('roster').select(['digest', 'version', 'file', 'taken_at']).orderBy('seq').execute()
  return rows.map(({ taken_at: takenAt, ...rest }) => ({ ...rest, takenAt }))
}

/** The roster in force; null before the first. */
export async function findRoster(db: Db): Promise<RosterFile | null> {
  const row = await db
    .selectFrom('roster')
    .select(['digest', 'version', 'file', 'taken_at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { taken_at: takenAt, ...rest } = row
  return { ...rest, takenAt }
}

/** Puts a roster in force; its event of trust is the caller's, in the same transaction. */
export async function insertRoster(trx: Db, { takenAt, ...roster }: RosterFile): Promise<void> {
  await trx
    .insertInto('roster')
    .values({ ...roster, seq: null, taken_at: takenAt })
    .execute()
}

export async function insertTrustEvent(
  trx: Db,
  { event, hash }: { readonly event: KeptTrustEvent; readonly hash: string },
): Promise<void> {
  const { seq, act, at, actor, ...detail } = event
  await trx
    .insertInto('trust_event')
    .values({ seq, act, at, actor, detail: canonicalJson(detail), hash })
    .execute()
}

/** The last event; null before the first. */
export async function findLastTrustEvent(db: Db): Promise<ChainedEvent | null> {
  const row = await db.selectFrom('trust_event').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? null : { event: toEvent(row), hash: row.hash }
}

/** All events, oldest first. */
export async function listChainedEvents(db: Db): Promise<readonly ChainedEvent[]> {
  const rows = await db.selectFrom('trust_event').selectAll().orderBy('seq').execute()
  return rows.map((row) => ({ event: toEvent(row), hash: row.hash }))
}

/** The events before `before`, newest first, at most `limit`; from the newest where it is null. */
export async function listTrustEvents(
  db: Db,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly KeptTrustEvent[]> {
  const rows = await db
    .selectFrom('trust_event')
    .selectAll()
    .$if(before !== null, (query) => query.where('seq', '<', before))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEvent)
}
