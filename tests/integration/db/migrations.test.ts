import Sqlite from 'better-sqlite3'
import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { migrations, type Migration } from '#db/migrations/index.ts'
import { openDatabase } from '#db/open-database.ts'
import { DATA_FILE_NAME } from '#electron/host/services/data-folder.ts'
import { startHost } from '#electron/host/start-host.ts'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { readRecord } from '#shared/domain/record/read-record.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { buildSoundCheck, cellOf, codeOf, digestOfContent, startTestHost, valueOf } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const FOLDER = fileURLToPath(new URL('../../../db/migrations', import.meta.url))
const next = migrations.length + 1
const addRemark: Migration = {
  version: next,
  name: 'add-remark',
  sql: 'ALTER TABLE "plan" ADD COLUMN remark text; UPDATE "plan" SET remark = title;',
}

async function makeDataFile(): Promise<{ readonly folder: string; readonly file: string; readonly digest: string }> {
  const folder = makeTempFolder()
  const host = await startTestHost(folder, [buildPlan('東')])
  const digest = await digestOfContent(host)
  await host.close()
  return { folder, file: join(folder, DATA_FILE_NAME), digest }
}

function read(file: string, sql: string): unknown {
  const sqlite = new Sqlite(file, { readonly: true })
  const value = sqlite.prepare(sql).pluck().get()
  sqlite.close()
  return value
}

describe('migrations', () => {
  it('count up from 1 without gaps, each in the file that its number and name give', () => {
    const expected = migrations.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`)
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
    expect(
      readdirSync(FOLDER)
        .filter((name) => /^\d/.test(name))
        .sort(),
    ).toEqual(expected)
  })

  it.each(readdirSync(FOLDER).filter((name) => /^\d/.test(name)))('%s imports nothing of the program', (name) => {
    const imports = readFileSync(join(FOLDER, name), 'utf8').match(/^import .*$/gm)
    expect(imports).toEqual(["import type { Migration } from './migration.ts'"])
  })
})

describe('openDatabase with a step that the file has not seen', () => {
  it('copies the file beside itself, then takes the step', async () => {
    const { folder, file, digest } = await makeDataFile()
    const before = readFileSync(file)
    await valueOf(openDatabase(file, [...migrations, addRemark])).close()
    expect(read(file, 'SELECT remark FROM "plan"')).toBe('東市DX推進計画')
    expect(read(file, 'PRAGMA user_version')).toBe(next)

    const copy = `${file}.before-v${String(next)}`
    expect(readFileSync(copy).equals(before)).toBe(true)
    expect(existsSync(`${copy}.part`)).toBe(false)
    const restored = makeTempFolder()
    copyFileSync(copy, join(restored, DATA_FILE_NAME))
    const host = await startTestHost(restored)
    expect(await digestOfContent(host)).toBe(digest)
    await host.close()
    expect(codeOf(await startHost({ dataFolder: folder, withSamples: false }))).toBe('data/newer')
  })

  it('copies what still lies in the log alone', async () => {
    const folder = makeTempFolder()
    const plan = buildPlan('東')
    const host = await startTestHost(folder, [plan])
    valueOf(await host.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,500件' })))
    const killed = makeTempFolder()
    for (const name of [DATA_FILE_NAME, `${DATA_FILE_NAME}-wal`]) copyFileSync(join(folder, name), join(killed, name))
    await host.close()

    const file = join(killed, DATA_FILE_NAME)
    await valueOf(openDatabase(file, [...migrations, addRemark])).close()
    expect(read(`${file}.before-v${String(next)}`, "SELECT raw FROM value WHERE period = '2025'")).toBe('1,500件')
  })

  it('takes no step by halves', async () => {
    const { folder, file, digest } = await makeDataFile()
    const broken: Migration = { ...addRemark, sql: `${addRemark.sql} INSERT INTO nowhere VALUES (1);` }
    expect(() => openDatabase(file, [...migrations, broken])).toThrow('nowhere')
    const host = await startTestHost(folder)
    expect(await digestOfContent(host)).toBe(digest)
    await host.close()
  })

  it('gives up where somebody keeps reading the file, and changes nothing', async () => {
    const { file } = await makeDataFile()
    const database = valueOf(openDatabase(file))
    await database.root.updateTable('plan').set({ title: '改訂' }).execute()
    const reader = new Sqlite(file, { readonly: true })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM "plan"').get()
    await database.root.updateTable('plan').set({ title: '再改訂' }).execute()
    expect(openDatabase(file, [...migrations, addRemark])).toEqual({ ok: false, error: { code: 'data/in-use' } })
    expect(existsSync(`${file}.before-v${String(next)}`)).toBe(false)
    reader.close()
    await database.close()
    expect(read(file, 'SELECT title FROM "plan"')).toBe('再改訂')
  })
})

describe('a data file of version 1', () => {
  const dump = readFileSync(new URL('../../fixtures/plan-file-v1.sql', import.meta.url), 'utf8')
  const plan = buildPlan('東')

  function makeOldFile(): string {
    const folder = makeTempFolder()
    const sqlite = new Sqlite(join(folder, DATA_FILE_NAME))
    sqlite.exec(dump)
    sqlite.close()
    return folder
  }

  it('opens whole, with its records complete and its journal sound', async () => {
    const host = await startTestHost(makeOldFile())
    const { records } = valueOf(await host.api.plan.open({ planId: plan.planId }))
    expect(records.map((record) => readRecord(record))).toEqual(records.map((value) => ({ ok: true, value })))
    expect(await checkFile(host.context)).toEqual(buildSoundCheck(3))
    await host.close()
  })

  it('takes back the acts that the older program did, also one that took a record away', async () => {
    const host = await startTestHost(makeOldFile())
    const { planId } = plan
    const opened = createPlanModel(valueOf(await host.api.plan.open({ planId })).records)
    const first = valueOf(await host.api.plan.undo({ planId }))
    const second = valueOf(await host.api.plan.undo({ planId }))
    const { records } = valueOf(await host.api.plan.open({ planId }))
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
    expect([...records].sort(byId)).toEqual([...plan.records].sort(byId))
    const followed = opened.withChanges(first.changes).withChanges(second.changes)
    expect([...followed.all()].sort(byId)).toEqual([...plan.records].sort(byId))
    valueOf(await host.api.plan.redo({ planId }))
    expect(await checkFile(host.context)).toEqual(buildSoundCheck(6))
    await host.close()
  })
})
