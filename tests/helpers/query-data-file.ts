import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DATA_FILE_NAME } from '#electron/host/services/data-folder.ts'

/** Rows of the data file, read beside the program that may be running on it. */
export function queryDataFile(dataFolder: string, query: string, ...given: readonly string[]): readonly unknown[] {
  const database = new Database(join(dataFolder, DATA_FILE_NAME), { readonly: true })
  try {
    return database.prepare(query).all(...given)
  } finally {
    database.close()
  }
}
