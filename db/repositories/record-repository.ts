import { CompiledQuery, sql, type Kysely } from 'kysely'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { RecordPlace } from '#shared/domain/record/record-place.ts'
import type { RecordType } from '#shared/domain/record/record-types.ts'
import { fieldsOfType } from '#shared/domain/record/read-record.ts'
import { recordTableOf, recordTables, toCell, toRecord, toRow, type RecordTable } from '../record-tables.ts'
import type { Cell, PlanFile, RecordRow } from '../schema.ts'

type Db = Kysely<PlanFile>

/** Enough that a statement's own cost is lost in that of its rows, few enough that it comes again and is prepared once. */
const ROWS_PER_STATEMENT = 32

/** Every record of a plan, by type in the order of the types, then by id; empty where there is no such plan. */
export async function listRecords(db: Db, planId: RecordId): Promise<readonly PlanRecord[]> {
  const lists: PlanRecord[][] = []
  for (const table of recordTables) {
    const { rows } = await sql<RecordRow>`
      select * from ${sql.table(table.name)} where plan_id = ${planId} order by id`.execute(db)
    lists.push(rows.map((row) => toRecord(table, row)))
  }
  return lists.flat()
}

/** Up to `limit` of them in the same order: those behind `after`, or from the first on where it is null. */
export async function listRecordsAfter(
  db: Db,
  planId: RecordId,
  { after, limit }: { readonly after: RecordPlace | null; readonly limit: number },
): Promise<readonly PlanRecord[]> {
  const records: PlanRecord[] = []
  const start = after === null ? 0 : recordTables.indexOf(recordTableOf(after.type))
  for (const table of recordTables.slice(start)) {
    const last = table.type === after?.type ? after.id : ''
    const { rows } = await sql<RecordRow>`
      select * from ${sql.table(table.name)} where plan_id = ${planId} and id > ${last}
      order by id limit ${limit - records.length}`.execute(db)
    records.push(...rows.map((row) => toRecord(table, row)))
    if (records.length === limit) break
  }
  return records
}

/** What the register says of the file's records: plan, id and type of each, in this order. */
export async function listRegister(db: Db): Promise<ReadonlyArray<readonly [RecordId, RecordId, RecordType]>> {
  const rows = await db.selectFrom('record').selectAll().orderBy('plan_id').orderBy('id').execute()
  return rows.map(({ plan_id: planId, id, type }) => [planId as RecordId, id as RecordId, type])
}

export async function findRecord(db: Db, planId: RecordId, id: RecordId): Promise<PlanRecord | null> {
  const entry = await db
    .selectFrom('record')
    .select('type')
    .where('plan_id', '=', planId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (entry === undefined) return null
  const table = recordTableOf(entry.type)
  const { rows } = await sql<RecordRow>`
    select * from ${sql.table(table.name)} where plan_id = ${planId} and id = ${id}`.execute(db)
  return rows[0] === undefined ? null : toRecord(table, rows[0])
}

/** What stands in one cell of an indicator: there is at most one value for each owner, role, period and position. */
export async function findValueAt(
  db: Db,
  planId: RecordId,
  cell: Pick<PlanRecord<'value'>['fields'], 'owner' | 'role' | 'period' | 'position'>,
): Promise<PlanRecord<'value'> | null> {
  const { rows } = await sql<RecordRow>`
    select * from value where plan_id = ${planId} and owner = ${cell.owner} and role = ${cell.role}
    and ifnull(period, '') = ${cell.period ?? ''} and position = ${cell.position}`.execute(db)
  return rows[0] === undefined ? null : (toRecord(recordTableOf('value'), rows[0]) as PlanRecord<'value'>)
}

/**
 * Carries the changes out in their order. Throws where a changed or deleted record is not there: the caller has looked, in the
 * same transaction. References are checked at its end.
 */
export async function writeChanges(trx: Db, planId: RecordId, changes: readonly RecordChange[]): Promise<void> {
  let inserted: PlanRecord[] = []
  for (const change of changes) {
    if (change.op === 'insert') {
      inserted.push(change.record)
      continue
    }
    await insertRecords(trx, planId, inserted)
    inserted = []
    if (change.op === 'update') await updateRecord(trx, planId, change)
    else await deleteRecord(trx, planId, change.record)
  }
  await insertRecords(trx, planId, inserted)
}

async function insertRecords(trx: Db, planId: RecordId, records: readonly PlanRecord[]): Promise<void> {
  const byType = Map.groupBy(records, (record) => record.type)
  for (const [type, ofType] of byType) {
    const rows = ofType.map((record) => toRow(planId, record))
    await insertRows(trx, recordTableOf(type), rows)
  }
}

async function insertRows(trx: Db, table: RecordTable, rows: readonly RecordRow[]): Promise<void> {
  const names = ['plan_id', 'id', ...table.columns.map(({ column }) => column)]
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const part = rows.slice(start, start + ROWS_PER_STATEMENT)
    const register = part.map((row) => [row['plan_id'] ?? null, row['id'] ?? null, table.type])
    await trx.executeQuery(insertion('record', ['plan_id', 'id', 'type'], register))
    const values = part.map((row) => names.map((name) => row[name] ?? null))
    await trx.executeQuery(insertion(table.name, names, values))
  }
}

/** Written out here, since composing a statement of many rows takes Kysely longer than SQLite takes to run it. */
function insertion(table: string, columns: readonly string[], rows: ReadonlyArray<readonly Cell[]>): CompiledQuery {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const places = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')
  return CompiledQuery.raw(`insert into "${table}" (${names}) values ${places}`, rows.flat())
}

async function updateRecord(trx: Db, planId: RecordId, change: RecordChange & { op: 'update' }): Promise<void> {
  const table = recordTableOf(change.type)
  const settings = table.columns
    .filter(({ field }) => Object.hasOwn(change.after, field))
    .map(({ field, column, kind }) => sql`${sql.ref(column)} = ${toCell(kind, change.after[field] ?? null)}`)
  const result = await sql`
    update ${sql.table(table.name)} set ${sql.join(settings)}
    where plan_id = ${planId} and id = ${change.id}`.execute(trx)
  if (result.numAffectedRows !== 1n) throw new Error(`${change.type} ${change.id} is not in the plan`)
}

async function deleteRecord(trx: Db, planId: RecordId, record: PlanRecord): Promise<void> {
  for (const name of [recordTableOf(record.type).name, 'record']) {
    const result = await sql`
      delete from ${sql.table(name)} where plan_id = ${planId} and id = ${record.id}`.execute(trx)
    if (result.numAffectedRows !== 1n) throw new Error(`${record.type} ${record.id} is not in the plan`)
  }
}

/** Whether some record of the plan points to this one. */
export async function isReferred(
  db: Db,
  planId: RecordId,
  target: { readonly id: RecordId; readonly type: RecordType },
): Promise<boolean> {
  for (const { name, column } of referrersOf(target.type)) {
    const { rows } = await sql`
      select 1 from ${sql.table(name)}
      where plan_id = ${planId} and ${sql.ref(column)} = ${target.id} limit 1`.execute(db)
    if (rows.length > 0) return true
  }
  return false
}

/** The columns that may point to a record of the type. */
function referrersOf(type: RecordType): ReadonlyArray<{ readonly name: string; readonly column: string }> {
  return recordTables.flatMap((table) => {
    const definitions = fieldsOfType(table.type)
    return table.columns
      .filter(({ field }) => definitions[field]?.targets.includes(type))
      .map(({ column }) => ({ name: table.name, column }))
  })
}

/** The ids among `references` that the plan has as a record of a type which the field may point to. */
export async function listReferable(
  db: Db,
  planId: RecordId,
  reference: { readonly type: RecordType; readonly field: string; readonly ids: readonly RecordId[] },
): Promise<readonly string[]> {
  const targets = fieldsOfType(reference.type)[reference.field]?.targets ?? []
  const rows = await db
    .selectFrom('record')
    .select(['id', 'type'])
    .where('plan_id', '=', planId)
    .where('id', 'in', reference.ids)
    .orderBy('id')
    .execute()
  return rows.filter(({ type }) => targets.includes(type)).map(({ id }) => id)
}
