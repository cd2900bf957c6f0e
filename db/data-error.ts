import type { DataError } from '#shared/app-error.ts'

type PlainDataError = Exclude<DataError['code'], 'data/newer'>

/** The first prefix that fits counts. Of shared memory that cannot grow SQLite does not say why: a full disk is the usual reason. */
const codesBySqliteCode: ReadonlyArray<readonly [prefix: string, code: PlainDataError]> = [
  ['SQLITE_NOTADB', 'data/damaged'],
  ['SQLITE_CORRUPT', 'data/damaged'],
  ['SQLITE_FULL', 'data/disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'data/disk-full'],
  ['SQLITE_READONLY', 'data/read-only'],
  ['SQLITE_PERM', 'data/read-only'],
  ['SQLITE_CANTOPEN', 'data/read-only'],
  ['SQLITE_IOERR', 'data/io-error'],
  ['SQLITE_BUSY', 'data/in-use'],
  ['SQLITE_LOCKED', 'data/in-use'],
]

const codesBySystemCode: Readonly<Record<string, PlainDataError>> = {
  ENOSPC: 'data/disk-full',
  EDQUOT: 'data/disk-full',
  EROFS: 'data/read-only',
  EACCES: 'data/read-only',
  EPERM: 'data/read-only',
  EBUSY: 'data/in-use',
  EIO: 'data/io-error',
}

/** What a thrown error of SQLite or of the file system says about the data file; null for anything else. */
export function dataErrorOf(thrown: unknown): DataError | null {
  const code = codeOf(thrown)
  const known = codesBySqliteCode.find(([prefix]) => code.startsWith(prefix))?.[1]
  const found = known ?? (Object.hasOwn(codesBySystemCode, code) ? codesBySystemCode[code] : undefined)
  return found === undefined ? null : { code: found }
}

/** Whether SQLite has refused to read a file whose last write, outside the log, was cut short. */
export function isHotJournal(thrown: unknown): boolean {
  return codeOf(thrown) === 'SQLITE_READONLY_ROLLBACK'
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
}
