import Sqlite from 'better-sqlite3'
import { copyFileSync, existsSync } from 'node:fs'
import { Kysely, SqliteDialect } from 'kysely'
import type { DataError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { dataErrorOf } from './data-error.ts'
import { migrations, type Migration } from './migrations/index.ts'
import type { PlanFile } from './schema.ts'

/** 「計画簿」 in the header of the file: the bytes `KKBO`. */
export const APPLICATION_ID = 0x4b4b424f

const PRAGMAS: ReadonlyArray<readonly [name: string, value: string, reads: unknown]> = [
  ['journal_mode', 'wal', 'wal'],
  ['synchronous', 'full', 2],
  ['foreign_keys', 'on', 1],
  ['trusted_schema', 'off', 0],
  ['cell_size_check', 'on', 1],
]

export type Database = {
  readonly root: Kysely<PlanFile>
  /** What the connection really runs with, as read back. */
  readonly pragmas: Readonly<Record<string, unknown>>
  readonly close: () => Promise<void>
}

/**
 * The data file at `path`, made if it is not there, brought to the newest format (after copying the file beside itself as
 * `….before-vN`), checked, and with every safety pragma read back. Nothing is written to a file that is refused.
 */
export function openDatabase(path: string, steps: readonly Migration[] = migrations): Result<Database, DataError> {
  let sqlite: Sqlite.Database | null = null
  try {
    const isNew = !existsSync(path)
    sqlite = new Sqlite(path, { timeout: 5_000 })
    const refusal = isNew ? null : refusalOf(sqlite, steps.length)
    if (refusal !== null) {
      sqlite.close()
      return failed(refusal)
    }
    const pragmas = setPragmas(sqlite)
    migrate(sqlite, path, steps)
    return ok(toDatabase(sqlite, pragmas))
  } catch (thrown) {
    sqlite?.close()
    const error = dataErrorOf(thrown)
    if (error === null) throw thrown
    return failed(error)
  }
}

function toDatabase(sqlite: Sqlite.Database, pragmas: Readonly<Record<string, unknown>>): Database {
  const root = new Kysely<PlanFile>({ dialect: new SqliteDialect({ database: sqlite }) })
  return { root, pragmas, close: () => root.destroy() }
}

function refusalOf(sqlite: Sqlite.Database, known: number): DataError | null {
  const applicationId = sqlite.pragma('application_id', { simple: true })
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  const isEmpty = sqlite.prepare('SELECT count(*) AS tables FROM sqlite_schema').pluck().get() === 0
  if (isEmpty && version === 0 && applicationId === 0) return null
  if (applicationId !== APPLICATION_ID) return { code: 'data/foreign' }
  if (version > known) return { code: 'data/newer', version, known }
  return sqlite.pragma('quick_check(1)', { simple: true }) === 'ok' ? null : { code: 'data/damaged' }
}

function setPragmas(sqlite: Sqlite.Database): Readonly<Record<string, unknown>> {
  const read: Record<string, unknown> = {}
  for (const [name, value, expected] of PRAGMAS) {
    sqlite.pragma(`${name} = ${value}`)
    read[name] = sqlite.pragma(name, { simple: true })
    if (read[name] !== expected) throw new Error(`the pragma ${name} reads ${String(read[name])}`)
  }
  return read
}

function migrate(sqlite: Sqlite.Database, path: string, steps: readonly Migration[]): void {
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  const due = steps.filter((step) => step.version > version)
  if (due.length === 0) return
  if (version > 0) {
    sqlite.pragma('wal_checkpoint(truncate)')
    copyFileSync(path, `${path}.before-v${String(steps.length)}`)
  }
  const run = sqlite.transaction(() => {
    for (const step of due) sqlite.exec(step.sql)
    sqlite.pragma(`application_id = ${String(APPLICATION_ID)}`)
    sqlite.pragma(`user_version = ${String(steps.length)}`)
  })
  run.exclusive()
}
