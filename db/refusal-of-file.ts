import Sqlite from 'better-sqlite3'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { DataError } from '#shared/app-error.ts'
import { isHotJournal } from './data-error.ts'
import type { Migration } from './migrations/index.ts'

/** 「計画簿」 in the header of the file: the bytes `KKBO`. */
export const APPLICATION_ID = 0x4b4b424f

/** How long a connection waits for a lock that another one holds, in milliseconds. */
export const LOCK_TIMEOUT_MS = 5_000

const HEADER_BYTES = 100
const FIRST_BYTES = 'SQLite format 3\0'
const PAGE_SIZE_AT = 16
const APPLICATION_ID_AT = 68

/**
 * Why the file at `path` is not opened; null for a data file that `steps` have made, all or the first of them, and for one that is still
 * empty, as a program that was killed at its first start leaves it. Nothing is written: a refused file stays as it is, with
 * what another program may have left in its log.
 */
export function refusalOfFile(path: string, steps: readonly Migration[]): DataError | null {
  const status = statSync(path)
  if (!status.isFile()) return { code: 'data/foreign' }
  if (status.size === 0) return null
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })
  const size = { sizeBytes: status.size, hasLog: log !== undefined && log.size > 0 }
  return refusalOfHeader(readHeader(path), size) ?? refusalOfContent(path, steps, true)
}

/**
 * An id of 0 tells a foreign file only beyond the first page: before that, everything may still lie in the log. A last page that is
 * not whole was cut off, unless a log still holds it.
 */
function refusalOfHeader(
  header: Buffer,
  { sizeBytes, hasLog }: { readonly sizeBytes: number; readonly hasLog: boolean },
): DataError | null {
  if (header.length < HEADER_BYTES || !header.toString('latin1').startsWith(FIRST_BYTES))
    return { code: 'data/damaged' }
  const applicationId = header.readUInt32BE(APPLICATION_ID_AT)
  const pageSize = pageSizeOf(header)
  const mayBeNew = applicationId === 0 && sizeBytes <= pageSize
  if (applicationId !== APPLICATION_ID && !mayBeNew) return { code: 'data/foreign' }
  return sizeBytes % pageSize === 0 || hasLog ? null : { code: 'data/damaged' }
}

/** The size in bytes; 1 stands for 65,536, which two bytes cannot hold. */
function pageSizeOf(header: Buffer): number {
  const size = header.readUInt16BE(PAGE_SIZE_AT)
  return size === 1 ? 65_536 : Math.max(size, 512)
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  const file = openSync(path, 'r')
  try {
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

/** A write that was cut short outside the log must be taken back first, which a reader cannot. */
function refusalOfContent(path: string, steps: readonly Migration[], readonly: boolean): DataError | null {
  const sqlite = new Sqlite(path, { readonly, timeout: LOCK_TIMEOUT_MS })
  try {
    return refusalOf(sqlite, steps)
  } catch (thrown) {
    if (!readonly || !isHotJournal(thrown)) throw thrown
  } finally {
    sqlite.close()
  }
  return refusalOfContent(path, steps, false)
}

function refusalOf(sqlite: Sqlite.Database, steps: readonly Migration[]): DataError | null {
  sqlite.pragma('trusted_schema = off')
  sqlite.pragma('cell_size_check = on')
  const applicationId = sqlite.pragma('application_id', { simple: true })
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  const schema = schemaOf(sqlite)
  if (applicationId === 0 && version === 0 && schema === schemaAfter([])) return null
  if (applicationId !== APPLICATION_ID) return { code: 'data/foreign' }
  if (version > steps.length) return { code: 'data/newer', version, known: steps.length }
  const isWhole = version > 0 && schema === schemaAfter(steps.slice(0, version)) && isSound(sqlite)
  return isWhole ? null : { code: 'data/damaged' }
}

/** Every table, index and trigger as it was made, in one text; what SQLite keeps for itself does not count. */
function schemaOf(sqlite: Sqlite.Database): string {
  const objects = sqlite.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').raw().all()
  return JSON.stringify(objects.filter((object) => !String((object as unknown[])[1]).startsWith('sqlite_')))
}

function schemaAfter(steps: readonly Migration[]): string {
  const sqlite = new Sqlite(':memory:')
  try {
    for (const step of steps) sqlite.exec(step.sql)
    return schemaOf(sqlite)
  } finally {
    sqlite.close()
  }
}

/** Whether SQLite finds the pages in order; a connection that may write also looks at what the columns must hold. */
export function isSound(sqlite: Sqlite.Database): boolean {
  return sqlite.pragma('quick_check(1)', { simple: true }) === 'ok'
}
