import type { Database } from 'better-sqlite3'
import { SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely'

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
    super({ database: sqlite })
    this.#sqlite = sqlite
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}
