import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli, type CliRun } from '../../../helpers/run-cli.ts'

const PASSPHRASE = '長くても忘れにくい合言葉です'
const TOWN = ['--municipality', '222097']

/** Terminals in one folder: the office whose key is the root, an officer's, one that only reads, and one whose names deceive. */
let folder = ''
type Terminal = 'office' | 'officer' | 'reader' | 'forger'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keikakubo-trust-'))
  for (const name of ['office', 'officer', 'reader', 'forger']) mkdirSync(join(folder, name))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pathOf = (name: string) => join(folder, name)

function run(terminal: Terminal, ...words: string[]): Promise<CliRun> {
  return runCli(words, { data: pathOf(terminal), passphrase: PASSPHRASE })
}

async function answerOf<T>(terminal: Terminal, ...words: string[]): Promise<T> {
  const { status, stdout, stderr } = await run(terminal, ...words, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout) as T
}

async function codeOf(terminal: Terminal, ...words: string[]): Promise<unknown> {
  const { status, stdout } = await run(terminal, ...words, '--json')
  return status === 1 ? (JSON.parse(stdout) as { code: string }).code : status
}

type Key = { readonly kid: string; readonly digits: string }

describe('roster', () => {
  it('is made, pinned by digits, and carries an enrolment and a revocation', async () => {
    const root = await answerOf<Key>('office', 'keygen', '--holder', '企画課 石井')
    const founded = ['roster', 'init', '--post', '企画課長補佐', ...TOWN, '--out', pathOf('1.plan.json')]
    expect(await answerOf('office', ...founded)).toMatchObject({ version: 1, isInForce: true, missing: 0 })
    expect(await codeOf('reader', 'roster', 'import', pathOf('1.plan.json'))).toBe('roster/digits-needed')
    const wrong = ['--digits', root.digits.replaceAll(/\d/g, '7')]
    expect(await codeOf('reader', 'roster', 'import', pathOf('1.plan.json'), ...wrong)).toBe('roster/wrong-digits')
    await answerOf('reader', 'roster', 'import', pathOf('1.plan.json'), '--digits', root.digits)

    const officer = await answerOf<Key>('officer', 'keygen', '--holder', '三島 太郎')
    await answerOf('officer', 'key-export', '--public', '--post', '企画課 主査', '--out', pathOf('officer.pub.json'))
    const enrol = ['roster', 'enrol', pathOf('officer.pub.json'), '--role', 'officer', ...TOWN]
    expect((await run('office', ...enrol)).status).toBe(2)
    const typed = ['--digits', officer.digits, '--out', pathOf('2.plan.json')]
    expect(await answerOf('office', ...enrol, ...typed)).toMatchObject({ version: 2, isInForce: true })
    const dry = await run('reader', 'roster', 'import', pathOf('2.plan.json'), '--dry-run')
    expect(dry.stdout).toContain('登録　三島 太郎（企画課 主査、担当者）')
    await answerOf('reader', 'roster', 'import', pathOf('2.plan.json'))
    expect(await codeOf('reader', 'roster', 'import', pathOf('1.plan.json'))).toBe('roster/rollback')

    await answerOf('office', 'roster', 'revoke', officer.kid, '--reason', '退職', '--out', pathOf('3.plan.json'))
    await answerOf('reader', 'roster', 'import', pathOf('3.plan.json'))
    const shown = await run('reader', 'roster', 'show')
    expect(shown.stdout).toMatch(/^名簿 第3版/)
    expect(shown.stdout).toContain(`× 失効  ${officer.digits}  三島 太郎`)
    expect((await run('reader', 'roster', 'events')).stdout.trim().split('\n')).toHaveLength(3)
  })

  it('says of a key to be enrolled that its name is like another one', async () => {
    const forger = await answerOf<Key>('forger', 'keygen', '--holder', '三島\u202e太郎')
    await answerOf('forger', 'key-export', '--public', '--post', '企画課 主査', '--out', pathOf('forger.pub.json'))
    const enrol = ['roster', 'enrol', pathOf('forger.pub.json'), '--role', 'officer', ...TOWN]
    const warning = '「三島⟦U+202E⟧太郎」は、名簿の「三島 太郎」と見分けのつかない別の名前です。'
    expect((await run('office', ...enrol, '--dry-run')).stdout).toContain(warning)
    const enrolled = await run('office', ...enrol, '--digits', forger.digits)
    expect(enrolled.stdout).toMatch(/^名簿 第4版を使い始めました。\n/)
    expect(enrolled.stdout).toContain(warning)
  })

  it('says what is wrong with the words', async () => {
    expect((await run('reader', 'roster', 'forget')).status).toBe(2)
    expect((await run('reader', 'roster', 'export')).status).toBe(2)
  })
})

describe('key-passphrase, key-export and key-import', () => {
  it('bring a key to another terminal, under another passphrase', async () => {
    const next = '新しい方の長い合言葉です'
    process.env['KEIKAKUBO_NEW_PASSPHRASE'] = next
    const [key] = await answerOf<readonly Key[]>('officer', 'keys')
    await answerOf('officer', 'key-export', '--out', pathOf('recovery.key.json'))
    const recovered = await runCli(['key-import', pathOf('recovery.key.json'), '--json'], {
      data: pathOf('reader'),
      passphrase: next,
    })
    expect(JSON.parse(recovered.stdout)).toEqual(key)
    await answerOf('officer', 'key-passphrase')
    expect(await codeOf('officer', 'key-passphrase')).toBe('key/wrong-passphrase')
    delete process.env['KEIKAKUBO_NEW_PASSPHRASE']
  })
})
