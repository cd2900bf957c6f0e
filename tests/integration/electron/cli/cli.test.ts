import Sqlite from 'better-sqlite3'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { queryDataFile } from '../../../helpers/query-data-file.ts'
import { runCli, type CliRun } from '../../../helpers/run-cli.ts'

const PASSPHRASE = '長くても忘れにくい合言葉です'
const TOWN = '伊豆の国市'
const UUID = /^[0-9a-f-]{36}$/

/** The shared data folder: made once, changed by the tests from above to below. */
let data = ''

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'keikakubo-cli-'))
  await run('init', '--samples')
})

afterAll(() => rmSync(data, { recursive: true, force: true }))

function run(...words: string[]): Promise<CliRun> {
  return runCli(words, { data, passphrase: PASSPHRASE })
}

/** The answer of a command that must succeed and say nothing else. */
async function answerOf(...words: string[]): Promise<unknown> {
  const { status, stdout, stderr } = await run(...words, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.trim().split('\n')).toHaveLength(1)
  return JSON.parse(stdout)
}

type Shown = { readonly plan: { readonly id: string }; readonly records: readonly PlanRecord[] }

async function showPlan(folder: string = data): Promise<Shown> {
  const { stdout } = await runCli(['show', TOWN, '--json'], { data: folder })
  return JSON.parse(stdout) as Shown
}

async function findIndicator(name: string): Promise<string> {
  const { records } = await showPlan()
  const found = records.find((record) => record.type === 'indicator' && record.fields.name === name)
  return found?.id ?? ''
}

function targetsOf({ records }: Shown, owner: string, period: string): readonly string[] {
  return records.flatMap((record) => {
    if (record.type !== 'value' || record.fields.role !== 'target') return []
    return record.fields.owner === owner && record.fields.period === period ? [record.fields.raw] : []
  })
}

describe('init, plans and show', () => {
  it('lists the five plans, by npm too', async () => {
    const plans = (await answerOf('plans')) as ReadonlyArray<Readonly<Record<string, string>>>
    expect(plans.map(({ municipality }) => municipality)).toEqual(['三島市', '島田市', TOWN, '川本町', '福山市'])
    for (const plan of plans) expect(plan).toMatchObject({ id: expect.stringMatching(UUID), title: expect.any(String) })
    const npm = await promisify(execFile)('npm', ['run', '-s', 'cli', '--', 'plans', '--data', data, '--json'])
    expect(JSON.parse(npm.stdout)).toEqual(plans)
    expect(npm.stderr).toBe('')
  })

  it('shows a plan by name, code and id', async () => {
    const shown = await showPlan()
    expect(Object.keys(shown)).toEqual(['plan', 'records'])
    expect(shown.records.length).toBeGreaterThan(600)
    for (const record of shown.records) expect(Object.keys(record).sort()).toEqual(['fields', 'id', 'type'])
    expect(await answerOf('show', '222259')).toEqual(shown)
    expect(await answerOf('show', shown.plan.id)).toEqual(shown)
  })

  it('makes no data file by mistake', async () => {
    const empty = join(data, 'empty')
    const { status, stdout, stderr } = await runCli(['plans', '--json'], { data: empty })
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, code: 'data/not-found' })
    expect(stderr).toContain('その場所に計画簿のデータはありません。')
    expect(existsSync(empty)).toBe(false)
  })

  it('does not add the samples again', async () => {
    expect(await run('init', '--samples')).toMatchObject({ status: 1, stdout: '' })
    expect(((await answerOf('plans')) as unknown[]).length).toBe(5)
  })
})

describe('check', () => {
  it('finds a sound file sound, and a value that somebody changed behind its back', async () => {
    expect(await answerOf('check')).toMatchObject({ ok: true, differingPlans: [], chainFault: null })
    const copy = mkdtempSync(join(tmpdir(), 'keikakubo-cli-check-'))
    await runCli(['init', '--samples'], { data: copy })
    const sqlite = new Sqlite(join(copy, 'keikakubo.sqlite'))
    const [planId, changed] = [(await showPlan()).plan.id, 'UPDATE value SET raw = ? WHERE plan_id = ? AND raw = ?']
    expect(sqlite.prepare(changed).run('9,999件', planId, '2,000件/令和7年度').changes).toBe(1)
    sqlite.close()
    const { status, stdout } = await runCli(['check', '--json'], { data: copy })
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, differingPlans: [planId], chainFault: null })
    rmSync(copy, { recursive: true, force: true })
  })
})

describe('set', () => {
  it('writes a cell of an indicator and takes it away again', async () => {
    const indicator = await findIndicator('オンライン申請件数')
    const outcome = await answerOf('set', TOWN, indicator, 'target', '300件', '--period', 'R6')
    expect(outcome).toMatchObject({ changes: [{ op: 'insert' }], savedAt: expect.stringMatching(/^\d{4}-/) })
    expect(targetsOf(await showPlan(), indicator, '2024')).toEqual(['300件'])
    await answerOf('set', TOWN, indicator, 'target', '', '--period', '2024年度')
    expect(targetsOf(await showPlan(), indicator, '2024')).toEqual([])
  })

  it('writes a field, from standard input too', async () => {
    const indicator = await findIndicator('オンライン申請件数')
    await answerOf('set', TOWN, indicator, 'name', '申請の件数')
    expect(await findIndicator('申請の件数')).toBe(indicator)
    const { status, stderr } = await runCli(['set', TOWN, indicator, 'name', '--stdin'], { data, input: '-件数' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(await findIndicator('-件数')).toBe(indicator)
  })

  it('refuses what the plan cannot hold, in words', async () => {
    const refused = await run('set', TOWN, '00000000-0000-4000-8000-000000000000', 'name', 'x', '--json')
    expect(refused.status).toBe(1)
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, code: 'plan/record-not-found' })
    const unread = await run('set', TOWN, await findIndicator('-件数'), 'target', '1件', '--period', '来年ごろ')
    expect(unread).toMatchObject({ status: 1, stdout: '' })
    expect(unread.stderr).toContain('時期として読み取れません')
  })
})

describe('keygen, keys, export, verify and import', () => {
  it('carries a plan from one data folder to another', async () => {
    const made = await answerOf('keygen', '--holder', '企画課')
    expect(made).toMatchObject({ holder: '企画課', jwk: { kty: 'OKP', crv: 'Ed25519' }, kid: expect.any(String) })
    expect(await answerOf('keys')).toEqual([made])
    const { kid, digits } = made as { readonly kid: string; readonly digits: string }
    expect(digits.replaceAll(/\D/g, '')).toMatch(/^\d{30}$/)

    const file = join(data, 'plan.json')
    const exported = await answerOf('export', TOWN, '--out', file)
    expect(exported).toMatchObject({ file, kid, sizeBytes: readFileSync(file).length })
    const { digest } = exported as { readonly digest: string }
    expect(await answerOf('verify', file)).toEqual([
      expect.objectContaining({ file, ok: true, state: 'author-signed', code: null, digest }),
    ])

    const other = join(data, 'other')
    const dry = await runCli(['import', file, '--dry-run', '--json'], { data: other })
    expect(JSON.parse(dry.stdout)).toMatchObject({ taken: false, preview: { relation: 'new' } })
    const taken = await runCli(['import', file, '--json'], { data: other })
    expect(taken).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(taken.stdout)).toMatchObject({ taken: true })
    expect(await showPlan(other)).toEqual(await showPlan())
    const again = await runCli(['import', file, '--json'], { data: other })
    expect(again.status).toBe(1)
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: false, code: 'import/same' })
  })

  it('shows all that a file would bring before it takes it in', async () => {
    const [file, other] = [join(data, 'changed.json'), join(data, 'other')]
    const { records } = await showPlan()
    const project = records.find((record) => record.type === 'project')!
    await answerOf('set', TOWN, project.id, 'name', '見直した事業')
    await answerOf('export', TOWN, '--out', file)
    const dry = await runCli(['import', file, '--dry-run'], { data: other })
    expect(dry.stdout).toContain('今の計画の続きです')
    expect(dry.stdout).toContain(`名称：「${project.fields.name}」 → 「見直した事業」`)
    const { preview } = JSON.parse((await runCli(['import', file, '--dry-run', '--json'], { data: other })).stdout) as {
      readonly preview: { readonly relation: string; readonly changes: { readonly items: readonly unknown[] } }
    }
    expect([preview.relation, preview.changes.items.length]).toEqual(['newer', 1])
    const taken = await runCli(['import', file], { data: other })
    expect(taken).toMatchObject({ status: 0, stdout: expect.stringContaining('を取り込みました') as string })
    expect(await showPlan(other)).toEqual(await showPlan())
  })

  it('opens a file under a passphrase wherever it reads one', async () => {
    const [file, other] = [join(data, 'locked.txt'), join(data, 'locked')]
    const [passphrase, secret] = [PASSPHRASE, '封をするための別の合言葉']
    const words = ['export', TOWN, '--out', file, '--lock', '--receiver', '県デジタル推進課', '--medium', 'USB-12']
    expect(await runCli(words, { data, passphrase, newPassphrase: secret })).toMatchObject({ status: 0 })
    expect(readFileSync(file, 'ascii')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/)
    const verify = (given: string) => runCli(['verify', file, '--json'], { data, passphrase: given })
    expect(JSON.parse((await verify(secret)).stdout)).toMatchObject([{ ok: true, state: 'author-signed' }])
    expect(JSON.parse((await verify(passphrase)).stdout)).toMatchObject([
      { ok: false, code: 'cipher/wrong-passphrase' },
    ])
    const taken = await runCli(['import', file, '--json'], { data: other, passphrase: secret })
    expect(JSON.parse(taken.stdout)).toMatchObject({ taken: true, came: 'plan' })
    const lines = queryDataFile(data, "select receiver, medium from bundle_ledger where medium = 'USB-12'")
    expect(lines).toEqual([{ receiver: '県デジタル推進課', medium: 'USB-12' }])
  })

  it('answers for each file in the order given, and refuses if one is bad', async () => {
    const good = join(data, 'plan.json')
    const bad = join(data, 'bad.json')
    const none = join(data, 'none.json')
    writeFileSync(bad, readFileSync(good, 'utf8').replace(/"signature":"(.)/, '"signature":"$1$1'))
    const { status, stdout, stderr } = await run('verify', bad, good, none, '--json')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({
        file: bad,
        ok: false,
        state: null,
        message: expect.stringContaining('何も取り込んでいません'),
      }),
      expect.objectContaining({ file: good, ok: true }),
      expect.objectContaining({ file: none, ok: false, code: 'file/not-found' }),
    ])
  })

  it('asks for the right passphrase', async () => {
    const file = join(data, 'never.json')
    const wrong = await runCli(['export', TOWN, '--out', file], { data, passphrase: '合言葉が違うときは書き出さない' })
    expect(wrong).toMatchObject({ status: 1, stdout: '' })
    expect(wrong.stderr).toContain('合言葉が違います')
    const short = await runCli(['keygen'], { data, passphrase: '短い' })
    expect(short).toMatchObject({ status: 1, stdout: '' })
    expect(existsSync(file)).toBe(false)
  })
})

describe('words that make no command', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['delete']],
    ['a name that every object has', ['constructor']],
    ['too few words', ['show']],
    ['too many words', ['plans', '三島市']],
    ['an unknown option', ['plans', '--verbose']],
    ['no place for the file', ['print', TOWN, '--sheet', 'kpi', '--paper', 'A3']],
    ['an unknown sheet', ['print', TOWN, '--sheet', 'map', '--paper', 'A3', '--out', 'x.pdf']],
    ['no text', ['set', TOWN, '00000000-0000-4000-8000-000000000000', 'name']],
  ])('%s: status 2, and the usage on standard error alone', async (_case, words) => {
    const { status, stdout, stderr } = await run(...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('使い方')
  })

  it('a plan that is not there: status 1', async () => {
    expect(await run('show', '津市')).toMatchObject({ status: 1, stdout: '' })
  })
})
