import Sqlite from 'better-sqlite3'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { DataError } from '#shared/app-error.ts'
import { isHotJournal } from './data-error.ts'
import { recordTables } from './record-tables.ts'

/** 「計画簿」 in the header of the file: the bytes `KKBO`. */
export const APPLICATION_ID = 0x4b4b424f

/** How long a connection waits for a lock that another one holds, in milliseconds. */
export const LOCK_TIMEOUT_MS = 5_000

const HEADER_BYTES = 100
const FIRST_BYTES = 'SQLite format 3\0'
const PAGE_SIZE_AT = 16
const APPLICATION_ID_AT = 68

const TABLES: readonly string[] = ['record', 'journal', 'journal_record', 'bundle_ledger'].concat(
  recordTables.map(({ name }) => name),
)

/**
 * Why the file at `path` is not opened; null for a data file of this program up to version `known`, and for one that is still
 * empty, as a program that was killed at its first start leaves it. Nothing is written: a refused file stays as it is, with
 * what another program may have left in its log.
 */
export function refusalOfFile(path: string, known: number): DataError | null {
  const status = statSync(path)
  if (!status.isFile()) return { code: 'data/foreign' }
  if (status.size === 0) return null
  return refusalOfHeader(readHeader(path), status.size) ?? refusalOfContent(path, known, true)
}

/** An id of 0 tells a foreign file only beyond the first page: before that, everything may still lie in the log. */
function refusalOfHeader(header: Buffer, sizeBytes: number): DataError | null {
  if (header.length < HEADER_BYTES || !header.toString('latin1').startsWith(FIRST_BYTES))
    return { code: 'data/damaged' }
  const applicationId = header.readUInt32BE(APPLICATION_ID_AT)
  const pageSize = header.readUInt16BE(PAGE_SIZE_AT)
  const mayBeNew = applicationId === 0 && sizeBytes <= (pageSize === 1 ? 65_536 : pageSize)
  return applicationId === APPLICATION_ID || mayBeNew ? null : { code: 'data/foreign' }
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
function refusalOfContent(path: string, known: number, readonly: boolean): DataError | null {
  const sqlite = new Sqlite(path, { readonly, timeout: LOCK_TIMEOUT_MS })
  try {
    return refusalOf(sqlite, known)
  } catch (thrown) {
    if (!readonly || !isHotJournal(thrown)) throw thrown
  } finally {
    sqlite.close()
  }
  return refusalOfContent(path, known, false)
}

function refusalOf(sqlite: Sqlite.Database, known: number): DataError | null {
  sqlite.pragma('trusted_schema = off')
  sqlite.pragma('cell_size_check = on')
  const applicationId = sqlite.pragma('application_id', { simple: true })
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  const present = sqlite.prepare('SELECT name FROM sqlite_schema').pluck().all()
  if (applicationId === 0 && version === 0 && present.length === 0) return null
  if (applicationId !== APPLICATION_ID) return { code: 'data/foreign' }
  if (version > known) return { code: 'data/newer', version, known }
  const isWhole = version > 0 && TABLES.every((name) => version < known || present.includes(name))
  return isWhole && sqlite.pragma('quick_check(1)', { simple: true }) === 'ok' ? null : { code: 'data/damaged' }
}
