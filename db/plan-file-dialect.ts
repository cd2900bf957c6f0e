import type { Database } from 'better-sqlite3'
import { SqliteDialect, SqliteDriver, type DatabaseConnection, type SqliteDatabase, type SqliteStatement } from 'kysely'

/** Kysely's dialect of SQLite over one open connection. */
export class PlanFileDialect extends SqliteDialect {
  readonly #sqlite: Database

  constructor(sqlite: Database) {
    super({ database: sqlite })
    this.#sqlite = sqlite
  }

  override createDriver(): SqliteDriver {
    return new PlanFileDriver(this.#sqlite)
  }
}

/** Where the disk is full or fails, SQLite ends the transaction by itself; a second rollback would fail and hide the reason. */
class PlanFileDriver extends SqliteDriver {
  readonly #sqlite: Database

  constructor(sqlite: Database) {
    super({ database: keepStatements(sqlite) })
    this.#sqlite = sqlite
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** Longer statements name things by the hundred, and hardly ever come twice. */
const KEPT_LENGTH = 2_000
const KEPT_COUNT = 500

/** The connection with statements that are prepared once, which takes longer than most of them run. */
function keepStatements(sqlite: Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const known = kept.get(sql)
      if (known !== undefined) return known
      const statement = sqlite.prepare(sql)
      if (sql.length <= KEPT_LENGTH && kept.size < KEPT_COUNT) kept.set(sql, statement)
      return statement
    },
  }
}
