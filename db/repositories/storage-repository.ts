import { sql, type Kysely } from 'kysely'
import type { PlanFile } from '../schema.ts'

/** What SQLite finds wrong with the file's pages, indexes, constraints and references; empty where it is sound. */
export async function listStorageFaults(db: Kysely<PlanFile>): Promise<readonly string[]> {
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  const references = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db)
  const messages = integrity.rows.map((row) => row.integrity_check).filter((message) => message !== 'ok')
  return [...messages, ...references.rows.map(({ table, parent }) => `${table} points to no ${parent}`)]
}
