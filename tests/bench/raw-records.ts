import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { recordTables, toRecord, toRow } from '#db/record-tables.ts'
import type { RecordRow } from '#db/schema.ts'
import { DATA_FILE_NAME } from '#electron/host/services/data-folder.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { LooseRecord, PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { BenchHost } from './bench-host.ts'

/** The same reading as the repositories', straight from better-sqlite3 with statements prepared once. */
export type RawRecords = {
  readonly list: () => readonly PlanRecord[]
  readonly find: (id: string) => PlanRecord
  readonly close: () => void
}

export function openRawRecords({ folder, planId }: BenchHost): RawRecords {
  const sqlite = new Sqlite(join(folder, DATA_FILE_NAME), { readonly: true })
  const register = sqlite
    .prepare<[string, string], string>('select type from record where plan_id = ? and id = ?')
    .pluck()
  const tables = recordTables.map((table) => ({
    table,
    all: sqlite.prepare<[string], RecordRow>(`select * from "${table.name}" where plan_id = ? order by id`),
    one: sqlite.prepare<[string, string], RecordRow>(`select * from "${table.name}" where plan_id = ? and id = ?`),
  }))
  const byType = new Map<string | undefined, (typeof tables)[number]>(tables.map((each) => [each.table.type, each]))
  return {
    list: () => tables.flatMap(({ table, all }) => all.all(planId).map((row) => toRecord(table, row))),
    find(id) {
      const { table, one } = byType.get(register.get(planId, id))!
      return toRecord(table, one.get(planId, id)!)
    },
    close: () => sqlite.close(),
  }
}

/** Writes records into a data file with nothing but prepared statements, in one transaction, as safely as the program does. */
export function insertRawRecords({ folder }: BenchHost, planId: RecordId, records: readonly LooseRecord[]): void {
  const sqlite = new Sqlite(join(folder, DATA_FILE_NAME))
  sqlite.pragma('synchronous = full')
  const register = sqlite.prepare('insert into record (plan_id, id, type) values (?, ?, ?)')
  const inserts = new Map(
    recordTables.map(({ type, name, columns }) => {
      const names = ['plan_id', 'id', ...columns.map(({ column }) => column)]
      const list = names.map((column) => `"${column}"`).join(', ')
      const insert = sqlite.prepare(`insert into "${name}" (${list}) values (${names.map(() => '?').join(', ')})`)
      return [type, { names, insert }]
    }),
  )
  const insertAll = sqlite.transaction(() => {
    for (const record of records) {
      const row = toRow(planId, record as PlanRecord)
      const { names, insert } = inserts.get(record.type)!
      register.run(planId, record.id, record.type)
      insert.run(...names.map((name) => row[name]))
    }
  })
  insertAll.immediate()
  sqlite.close()
}
