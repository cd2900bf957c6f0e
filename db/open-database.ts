import Sqlite from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { Kysely } from 'kysely'
import type { DataError } from '#shared/app-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { copyFileWhole } from './copy-file-whole.ts'
import { dataErrorOf } from './data-error.ts'
import { migrations, type Migration } from './migrations/index.ts'
import { PlanFileDialect } from './plan-file-dialect.ts'
import { APPLICATION_ID, LOCK_TIMEOUT_MS, isSound, refusalOfFile } from './refusal-of-file.ts'
import type { PlanFile } from './schema.ts'

const PRAGMAS: ReadonlyArray<readonly [name: string, value: string, reads: unknown]> = [
  ['trusted_schema', 'off', 0],
  ['cell_size_check', 'on', 1],
  ['journal_mode', 'wal', 'wal'],
  ['synchronous', 'full', 2],
  ['foreign_keys', 'on', 1],
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
    const refusal = existsSync(path) ? refusalOfFile(path, steps) : null
    if (refusal !== null) return failed(refusal)
    sqlite = new Sqlite(path, { timeout: LOCK_TIMEOUT_MS })
    if (!isSound(sqlite)) {
      sqlite.close()
      return failed({ code: 'data/damaged' })
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
  const root = new Kysely<PlanFile>({ dialect: new PlanFileDialect(sqlite) })
  return { root, pragmas, close: () => root.destroy() }
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
  const run = sqlite.transaction(() => {
    for (const step of due) sqlite.exec(step.sql)
    sqlite.pragma(`application_id = ${String(APPLICATION_ID)}`)
    sqlite.pragma(`user_version = ${String(steps.length)}`)
  })
  if (version > 0) {
    emptyLog(sqlite)
    copyFileWhole(path, `${path}.before-v${String(steps.length)}`)
  }
  run.exclusive()
}

/** Brings everything from the log into the file itself; throws where another connection keeps it from that. */
function emptyLog(sqlite: Sqlite.Database): void {
  const [outcome] = sqlite.pragma('wal_checkpoint(truncate)') as ReadonlyArray<{ readonly busy: number }>
  if (outcome?.busy !== 0) throw new Sqlite.SqliteError('the log is in use', 'SQLITE_BUSY')
}
