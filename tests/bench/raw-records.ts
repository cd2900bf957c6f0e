import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { recordTables, toRecord } from '#db/record-tables.ts'
import type { RecordRow } from '#db/schema.ts'
import { DATA_FILE_NAME } from '#electron/host/services/data-folder.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
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
