import Sqlite from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { dataErrorOf } from '#db/data-error.ts'
import { DATA_FILE_NAME } from '#electron/host/services/data-folder.ts'
import { startHost } from '#electron/host/start-host.ts'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { readFolder } from '../../helpers/read-folder.ts'
import {
  buildDataFile,
  buildSoundCheck,
  cellOf,
  codeOf,
  countEntries,
  digestOfContent,
  startTestHost,
  valueOf,
} from '../../helpers/run-host.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'
import { asUnprivileged } from '../../helpers/unprivileged.ts'

const isLong = process.env['LONG'] !== undefined
const plan = buildPlan('東')
const NAMES = [DATA_FILE_NAME, `${DATA_FILE_NAME}-wal`, `${DATA_FILE_NAME}-journal`]

/** The bytes of a sound data file, closed. */
let sound: Buffer

beforeAll(async () => {
  sound = await buildDataFile([plan])
})

function writeSound(path: string): Buffer {
  const bytes = Buffer.from(sound)
  writeFileSync(path, bytes)
  return bytes
}

/** Does something to the file through SQLite, and leaves it as a program that was killed leaves it: log and journal included. */
function leaveUnfinished(path: string, statements: readonly string[]): void {
  const elsewhere = join(makeTempFolder(), 'other.sqlite')
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) copyFileSync(path, elsewhere)
  const sqlite = new Sqlite(elsewhere)
  for (const statement of statements) sqlite.exec(statement)
  for (const ending of ['', '-wal', '-journal']) {
    if (statSync(`${elsewhere}${ending}`, { throwIfNoEntry: false }))
      copyFileSync(`${elsewhere}${ending}`, `${path}${ending}`)
  }
  sqlite.close()
}

function through(path: string, ...statements: readonly string[]): void {
  const sqlite = new Sqlite(path)
  sqlite.unsafeMode(true)
  for (const statement of statements) sqlite.exec(statement)
  sqlite.close()
}

/** A file that does not open by itself: `make` puts it at the path. */
const badFiles: ReadonlyArray<readonly [what: string, code: string, make: (path: string) => void]> = [
  ['random bytes', 'data/damaged', (path) => writeFileSync(path, randomBytes(8_192))],
  ['a text', 'data/damaged', (path) => writeFileSync(path, '番号,事業名\r\n1,オンライン申請\r\n')],
  [
    'a ZIP archive',
    'data/damaged',
    (path) => writeFileSync(path, Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(900)])),
  ],
  ['the first 50 bytes', 'data/damaged', (path) => writeFileSync(path, sound.subarray(0, 50))],
  ['the header alone', 'data/damaged', (path) => writeFileSync(path, sound.subarray(0, 100))],
  [
    'half of the pages',
    'data/damaged',
    (path) => writeFileSync(path, sound.subarray(0, (sound.length / 8_192) * 4_096)),
  ],
  ['all but the last 100 bytes', 'data/damaged', (path) => writeFileSync(path, sound.subarray(0, -100))],
  [
    'a schema page of zeros',
    'data/damaged',
    (path) =>
      writeSound(path).fill(0, 100, 4_096) &&
      writeFileSync(path, Buffer.concat([sound.subarray(0, 100), Buffer.alloc(3_996), sound.subarray(4_096)])),
  ],
  [
    'a page of another kind in the middle',
    'data/damaged',
    (path) =>
      writeFileSync(path, Buffer.concat([sound.subarray(0, 8_192), Buffer.alloc(4_096, 0x55), sound.subarray(12_288)])),
  ],
  [
    'a flag that is no flag',
    'data/damaged',
    (path) => {
      writeSound(path)
      through(path, 'PRAGMA ignore_check_constraints = on', 'UPDATE "lane" SET in_overview = 7')
    },
  ],
  [
    'a journal that is no JSON',
    'data/damaged',
    (path) => {
      writeSound(path)
      through(
        path,
        'PRAGMA ignore_check_constraints = on',
        'DROP TRIGGER journal_is_append_only_update',
        "UPDATE journal SET changes = '[{'",
      )
    },
  ],
  [
    'the name of this program without its tables',
    'data/damaged',
    (path) =>
      through(path, 'PRAGMA application_id = 1263223375', 'PRAGMA user_version = 1', 'CREATE TABLE plan (id text)'),
  ],
  [
    'tables of this program under version 0',
    'data/damaged',
    (path) => {
      writeSound(path)
      through(path, 'PRAGMA user_version = 0')
    },
  ],
  [
    'a negative version',
    'data/damaged',
    (path) => {
      writeSound(path)
      through(path, 'PRAGMA user_version = -1')
    },
  ],
  [
    'the SQLite file of another program',
    'data/foreign',
    (path) => through(path, 'CREATE TABLE note (id integer primary key, text)', "INSERT INTO note (text) VALUES ('x')"),
  ],
  [
    'the SQLite file of another program that has named itself',
    'data/foreign',
    (path) => through(path, 'PRAGMA application_id = 252006674', 'CREATE TABLE note (id)'),
  ],
  [
    'a file of another program, all of it in its log',
    'data/foreign',
    (path) =>
      leaveUnfinished(path, ['PRAGMA journal_mode = wal', 'CREATE TABLE note (id)', 'INSERT INTO note VALUES (1)']),
  ],
  [
    'a file of another program with a log',
    'data/foreign',
    (path) => {
      through(path, 'CREATE TABLE note (id)', 'INSERT INTO note VALUES (1)')
      leaveUnfinished(path, ['PRAGMA journal_mode = wal', 'INSERT INTO note VALUES (2)'])
    },
  ],
  [
    'a file of another program with a write cut short',
    'data/foreign',
    (path) => {
      through(path, 'CREATE TABLE note (id)', 'INSERT INTO note VALUES (1)')
      leaveUnfinished(path, [
        'PRAGMA cache_spill = 1',
        'PRAGMA cache_size = 2',
        'BEGIN',
        'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO note SELECT i FROM n',
      ])
    },
  ],
  [
    'a file of a later version',
    'data/newer',
    (path) => {
      writeSound(path)
      through(path, 'PRAGMA user_version = 999')
    },
  ],
  [
    'a file whose later version lies in its log',
    'data/newer',
    (path) => {
      writeSound(path)
      leaveUnfinished(path, ['CREATE TABLE later (id)', 'PRAGMA user_version = 999'])
    },
  ],
  ['a folder', 'data/foreign', (path) => mkdirSync(path)],
  ['a pipe', 'data/foreign', (path) => execFileSync('mkfifo', [path])],
]

describe('startHost on a file that is none of its own or not whole', () => {
  it.each(badFiles)('refuses %s with %s and leaves it as it is', async (_, code, make) => {
    const folder = makeTempFolder()
    make(join(folder, DATA_FILE_NAME))
    const before = readFolder(folder)
    const started = await startHost({ dataFolder: folder, withSamples: true })
    expect(codeOf(started)).toBe(code)
    expect(readFolder(folder)).toEqual(before)
  })

  it('refuses a folder that is a file', async () => {
    const file = join(makeTempFolder(), 'data')
    writeFileSync(file, 'x')
    expect(codeOf(await startHost({ dataFolder: file, withSamples: false }))).toBe('data/read-only')
    expect(codeOf(await startHost({ dataFolder: join(file, 'below'), withSamples: false }))).toBe('data/read-only')
    expect(readFileSync(file, 'utf8')).toBe('x')
  })

  it('refuses a folder and a file that may not be written or read', async () => {
    const folder = makeTempFolder()
    chmodSync(folder, 0o555)
    const inside = { dataFolder: join(folder, 'data'), withSamples: false }
    expect(await asUnprivileged(async () => codeOf(await startHost(inside)))).toBe('data/read-only')
    expect(await asUnprivileged(async () => codeOf(await startHost({ ...inside, dataFolder: folder })))).toBe(
      'data/read-only',
    )
    writeSound(join(folder, DATA_FILE_NAME))
    for (const mode of [0o444, 0o000]) {
      chmodSync(join(folder, DATA_FILE_NAME), mode)
      const before = readFolder(folder)
      const code = await asUnprivileged(async () => codeOf(await startHost({ ...inside, dataFolder: folder })))
      expect(code).toBe('data/read-only')
      expect(readFolder(folder)).toEqual(before)
    }
  })

  it('tells which file another program keeps locked', async () => {
    const folder = makeTempFolder()
    writeSound(join(folder, DATA_FILE_NAME))
    const other = new Sqlite(join(folder, DATA_FILE_NAME))
    other.exec('PRAGMA locking_mode = exclusive; BEGIN EXCLUSIVE')
    expect(codeOf(await startHost({ dataFolder: folder, withSamples: false }))).toBe('data/in-use')
    other.close()
    const host = await startTestHost(folder)
    expect(await countEntries(host)).toBe(1)
    await host.close()
  })
})

describe('startHost after a first start that was cut short', () => {
  it.each([
    ['an empty file', (path: string) => writeFileSync(path, '')],
    ['a file of one page', (path: string) => leaveUnfinished(path, ['PRAGMA journal_mode = wal'])],
    [
      'a file without any act',
      (path: string) => {
        through(path, 'VACUUM')
        writeFileSync(path, '')
      },
    ],
  ])('goes on from %s and adds the samples', async (_, make) => {
    const folder = makeTempFolder()
    make(join(folder, DATA_FILE_NAME))
    const host = valueOf(await startHost({ dataFolder: folder, withSamples: true }))
    expect(valueOf(await host.api.plan.list({}))).toHaveLength(5)
    await host.close()
    const again = valueOf(await startHost({ dataFolder: folder, withSamples: true }))
    expect(await countEntries(again)).toBe(5)
    await again.close()
  })
})

/** A data file whose last acts lie in its log, and the digest of its content after each of them. */
async function makeLog() {
  const folder = makeTempFolder()
  writeSound(join(folder, DATA_FILE_NAME))
  const host = await startTestHost(folder)
  const digests = [await digestOfContent(host)]
  for (let act = 0, before = '1,000件'; act < 12; act += 1) {
    const raw = `${String(act)}件`
    valueOf(await host.api.plan.commit(cellOf(plan, { before, raw })))
    before = raw
    digests.push(await digestOfContent(host))
  }
  const [data, log] = NAMES.map(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false }) && readFileSync(join(folder, name)),
  )
  await host.close()
  if (!data || !log) throw new Error('the host keeps a log')
  return { data, log, digests }
}

describe('startHost on a log whose tail is damaged', () => {
  it('opens on one of the states that were there, and the check finds nothing', async () => {
    const { data, log, digests } = await makeLog()
    const random = seededRandom(3)
    const seen = new Set<number>()
    for (let round = 0; round < (isLong ? 2_000 : 40); round += 1) {
      const folder = makeTempFolder()
      const file = join(folder, DATA_FILE_NAME)
      const tail = Math.floor(log.length / 2) + random.below(Math.floor(log.length / 2))
      const damaged = Buffer.from(log)
      damaged[tail]! ^= 1 + random.below(255)
      writeFileSync(file, data)
      writeFileSync(`${file}-wal`, damaged)
      if (round % 2 === 0) truncateSync(`${file}-wal`, tail)
      const host = valueOf(await startHost({ dataFolder: folder, withSamples: false }))
      const state = digests.indexOf(await digestOfContent(host))
      expect(state).toBeGreaterThanOrEqual(0)
      expect(await checkFile(host.context)).toEqual(buildSoundCheck(state + 1))
      seen.add(state)
      await host.close()
    }
    expect(seen.size).toBeGreaterThan(2)
  }, 600_000)
})

describe('a byte of the data file that has changed by itself', () => {
  it('changes no content in silence', async () => {
    const random = seededRandom(7)
    const whole = makeTempFolder()
    writeSound(join(whole, DATA_FILE_NAME))
    const first = await startTestHost(whole)
    const digest = await digestOfContent(first)
    await first.close()
    const written = [...sound.keys()].filter((at) => sound[at] !== 0)
    const ways = { refused: 0, told: 0, harmless: 0 }
    for (let round = 0; round < (isLong ? 1_000 : 60); round += 1) {
      const folder = makeTempFolder()
      const bytes = Buffer.from(sound)
      bytes[random.pick(written)]! ^= 1 << random.below(8)
      writeFileSync(join(folder, DATA_FILE_NAME), bytes)
      const started = await startHost({ dataFolder: folder, withSamples: false })
      if (!started.ok) {
        ways.refused += 1
        continue
      }
      const host = started.value
      const told = await checkFile(host.context).then(
        (check) => JSON.stringify(check) !== JSON.stringify(buildSoundCheck(1)),
        (thrown: unknown) => dataErrorOf(thrown) !== null,
      )
      if (told) ways.told += 1
      else {
        expect(await digestOfContent(host)).toBe(digest)
        ways.harmless += 1
      }
      await host.close()
    }
    expect(ways.refused).toBeGreaterThan(0)
    expect(ways.told).toBeGreaterThan(0)
  }, 600_000)
})
