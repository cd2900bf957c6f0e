import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open-database.ts'
import { recordTables } from '#db/record-tables.ts'
import type { Field } from '#shared/domain/record/field.ts'
import { recordTypes, type RecordType } from '#shared/domain/record/record-types.ts'
import { valueOf } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const SNAPSHOT = fileURLToPath(new URL('../../../db/schema-snapshot.json', import.meta.url))

type Column = { readonly name: string; readonly type: string; readonly notnull: 0 | 1; readonly pk: number }
type ForeignKey = { readonly id: number; readonly table: string; readonly from: string; readonly to: string }

/** A fresh data file, as another program sees it. */
async function openFresh(): Promise<Sqlite.Database> {
  const path = join(makeTempFolder(), 'plan.sqlite')
  await valueOf(openDatabase(path)).close()
  return new Sqlite(path, { readonly: true })
}

function columnsOf(sqlite: Sqlite.Database, table: string): readonly Column[] {
  return sqlite.pragma(`table_xinfo("${table}")`) as Column[]
}

function describeColumn({ type, notnull, pk }: Column): string {
  return [type.toLowerCase(), notnull === 1 ? 'not null' : '', pk > 0 ? `key ${String(pk)}` : '']
    .filter(Boolean)
    .join(' ')
}

function describeSchema(sqlite: Sqlite.Database): object {
  const objects = sqlite
    .prepare<[], { type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )
    .all()
  const textsOf = (type: string) =>
    Object.fromEntries(
      objects.filter((object) => object.type === type).map(({ name, sql }) => [name, sql.replace(/\s+/g, ' ')]),
    )
  const columns = Object.fromEntries(
    Object.keys(textsOf('table')).map((table) => [
      table,
      Object.fromEntries(columnsOf(sqlite, table).map((column) => [column.name, describeColumn(column)])),
    ]),
  )
  return {
    application_id: sqlite.pragma('application_id', { simple: true }),
    user_version: sqlite.pragma('user_version', { simple: true }),
    columns,
    tables: textsOf('table'),
    indexes: textsOf('index'),
    triggers: textsOf('trigger'),
    views: textsOf('view'),
  }
}

const sqlTypes = { integer: 'INTEGER', flag: 'INTEGER' } as const

function expectedColumn(name: string, { kind, schema }: Field): Column {
  const type = kind === 'integer' || kind === 'flag' ? sqlTypes[kind] : 'TEXT'
  return { name, type, notnull: schema.safeParse(null).success ? 0 : 1, pk: 0 }
}

const key = (name: string, pk: number): Column => ({ name, type: 'TEXT', notnull: 1, pk })
const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

describe('a fresh data file', () => {
  it('has the schema of the snapshot', async () => {
    const sqlite = await openFresh()
    const schema = describeSchema(sqlite)
    sqlite.close()
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(SNAPSHOT)
  })

  it.each(Object.keys(recordTypes) as RecordType[])('has a table whose columns follow the type %s', async (type) => {
    const sqlite = await openFresh()
    const table = snakeCase(type)
    const fields = Object.entries<Field>(recordTypes[type])
    const columns = columnsOf(sqlite, table).map(({ name, type, notnull, pk }) => ({ name, type, notnull, pk }))
    expect(columns).toEqual([
      key('plan_id', 1),
      key('id', 2),
      ...fields.map(([name, field]) => expectedColumn(snakeCase(name), field)),
    ])

    const references = fields.filter(([, { kind }]) => kind === 'reference')
    const expectedTargets = references.map(([name, { targets }]) => [
      snakeCase(name),
      targets.length === 1 ? snakeCase(targets[0]!) : 'record',
    ])
    const foreignKeys = sqlite.pragma(`foreign_key_list("${table}")`) as ForeignKey[]
    const targets = foreignKeys
      .filter(({ to, from }) => to === 'id' && from !== 'id')
      .map((row) => [row.from, row.table])
    expect(new Map(targets as Array<[string, string]>)).toEqual(new Map(expectedTargets as Array<[string, string]>))
    expect(foreignKeys.filter(({ from }) => from === 'id').map((row) => row.table)).toEqual(['record'])

    const text = sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) as string
    expect(text).toMatch(/\) STRICT, WITHOUT ROWID$/)
    for (const [name, { kind }] of fields) {
      if (kind === 'texts') expect(text).toContain(`CHECK (json_valid("${snakeCase(name)}"))`)
      if (kind === 'flag') expect(text).toContain(`CHECK ("${snakeCase(name)}" IN (0, 1))`)
    }
    sqlite.close()
  })

  it('has no table beside those of the record types and those of the file', async () => {
    const sqlite = await openFresh()
    const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
    sqlite.close()
    const expected = [
      'bundle',
      'bundle_ledger',
      'conflict',
      'journal',
      'journal_record',
      'paper_ledger',
      'plan_scope',
      'record',
      'revision',
      'revision_mark',
      'roster',
      'settlement',
      'statement',
      'trust_event',
      ...recordTables.map(({ name }) => name),
    ]
    expect(tables).toEqual(expected.sort())
  })
})

describe('openDatabase', () => {
  it('reads every safety pragma back, on the first connection and on the next', async () => {
    const path = join(makeTempFolder(), 'plan.sqlite')
    for (const _ of ['made', 'opened again']) {
      const database = valueOf(openDatabase(path))
      expect(database.pragmas).toEqual({
        trusted_schema: 0,
        cell_size_check: 1,
        journal_mode: 'wal',
        synchronous: 2,
        foreign_keys: 1,
      })
      await database.close()
    }
  })

  it('runs on an SQLite of 3.53 or later', () => {
    const sqlite = new Sqlite(':memory:')
    const [major = 0, minor = 0] = String(sqlite.prepare('SELECT sqlite_version()').pluck().get())
      .split('.')
      .map(Number)
    sqlite.close()
    expect(major * 1_000 + minor).toBeGreaterThanOrEqual(3_053)
  })
})
