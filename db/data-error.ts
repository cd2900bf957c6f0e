import type { DataError } from '#shared/app-error.ts'

const codesBySqliteCode: ReadonlyArray<readonly [prefix: string, code: Exclude<DataError['code'], 'data/newer'>]> = [
  ['SQLITE_NOTADB', 'data/damaged'],
  ['SQLITE_CORRUPT', 'data/damaged'],
  ['SQLITE_FULL', 'data/disk-full'],
  ['SQLITE_READONLY', 'data/read-only'],
  ['SQLITE_PERM', 'data/read-only'],
  ['SQLITE_CANTOPEN', 'data/read-only'],
  ['SQLITE_IOERR', 'data/io-error'],
  ['SQLITE_BUSY', 'data/in-use'],
  ['SQLITE_LOCKED', 'data/in-use'],
]

/** What a thrown error of SQLite or of the file system says about the data file; null for anything else. */
export function dataErrorOf(thrown: unknown): DataError | null {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'data/disk-full' }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return { code: 'data/read-only' }
  if (code === 'EIO') return { code: 'data/io-error' }
  const known = codesBySqliteCode.find(([prefix]) => code.startsWith(prefix))
  return known === undefined ? null : { code: known[1] }
}
