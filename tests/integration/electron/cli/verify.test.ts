import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprintOf, formatFingerprint } from '#shared/bundle/fingerprint.ts'
import type { RosterEntry } from '#shared/bundle/roster-format.ts'
import { signBundle } from '#shared/bundle/sign-bundle.ts'
import { buildPlan } from '../../../helpers/build-plan.ts'
import { buildRosterPayload, buildSigner, buildSigning } from '../../../helpers/build-bundle.ts'
import { buildEntry, buildRoster } from '../../../helpers/build-roster.ts'
import { officer } from '../../../helpers/found-office.ts'
import { runCli } from '../../../helpers/run-cli.ts'
import { editOf, exportSigned, startTestHost, valueOf } from '../../../helpers/run-host.ts'

const root = buildSigner('root')
const digits = formatFingerprint(fingerprintOf(root.kid))
const plan = buildPlan('三島')
let folder = ''
let file = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keikakubo-verify-'))
  file = join(folder, 'plan.json')
  const host = await startTestHost(join(folder, 'office'), [plan])
  const edit = { recordId: plan.project, before: { name: 'オンライン申請' }, after: { name: '電子\u202e申請' } }
  valueOf(await host.api.plan.commit(editOf(plan.planId, 'project', edit)))
  writeFileSync(file, await exportSigned(host, plan.planId, officer))
  await host.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function rosterFile(name: string, entries: readonly RosterEntry[]): string {
  const path = join(folder, name)
  const payload = { ...buildRosterPayload(root), roster: buildRoster(root, entries) }
  writeFileSync(path, signBundle(payload, buildSigning(root)).bytes)
  return path
}

/** In a folder without a data file, in which none is made. */
const verify = (...words: string[]) => runCli(['verify', ...words], { data: join(folder, 'nowhere') })

describe('verify', () => {
  it('says state, signer, post, validity and findings by a pinned roster, with what is not seen made visible', async () => {
    const roster = rosterFile('roster.json', [buildEntry(officer, { validTo: '2099-03-31' })])
    const { status, stdout } = await verify(file, '--roster', roster, '--root', digits)
    expect(status).toBe(0)
    expect(stdout).toContain('計画の全体　担当者署名')
    expect(stdout).toContain(
      '○名簿で確認　担当者の署名　三島 太郎（デジタル推進課 主査・担当者）　有効期間 2026-04-01 ～ 2099-03-31',
    )
    expect(stdout).toMatch(/点検 食い違い\d+・確認\d+・参考\d+/)
    expect(stdout).toContain('電子⟦U+202E⟧申請')
    expect(stdout).not.toContain('\u202e')
  })

  it('gives all of it as JSON', async () => {
    const roster = rosterFile('json.json', [buildEntry(officer)])
    const [answer] = JSON.parse(
      (await verify(file, '--roster', roster, '--root', digits, '--json')).stdout,
    ) as unknown[]
    expect(answer).toMatchObject({
      ok: true,
      state: 'author-signed',
      signers: [
        { verdict: 'valid', entry: { holder: '三島 太郎', post: 'デジタル推進課 主査', validFrom: '2026-04-01' } },
      ],
      plan: { municipality: '三島市' },
      findings: { counts: { contradiction: expect.any(Number) as number }, open: expect.any(Array) as unknown[] },
      deceptive: [{ text: '電子\u202e申請' }],
    })
  })

  it('refuses a roster whose root has other digits, and what a revoked key signed', async () => {
    const roster = rosterFile('revoked.json', [buildEntry(officer, { revoked: { on: '2026-05-01', reason: '紛失' } })])
    const wrong = await verify(
      file,
      '--roster',
      roster,
      '--root',
      formatFingerprint(fingerprintOf(officer.kid)),
      '--json',
    )
    expect([wrong.status, JSON.parse(wrong.stdout)]).toMatchObject([1, { code: 'roster/wrong-digits' }])
    const revoked = await verify(file, '--roster', roster, '--root', digits, '--json')
    expect([revoked.status, JSON.parse(revoked.stdout)]).toMatchObject([
      1,
      [{ ok: false, code: 'bundle/revoked-signer' }],
    ])
  })

  it('counts nobody whom the roster does not list', async () => {
    const roster = rosterFile('empty.json', [])
    const [answer] = JSON.parse(
      (await verify(file, '--roster', roster, '--root', digits, '--json')).stdout,
    ) as unknown[]
    expect(answer).toMatchObject({ ok: true, state: 'draft', signers: [{ verdict: 'not-listed', entry: null }] })
  })

  it('gives a pile of files one line each', async () => {
    mkdirSync(join(folder, 'pile'), { recursive: true })
    const bad = join(folder, 'pile', 'bad.json')
    writeFileSync(bad, '{"plan')
    const { status, stdout } = await verify(file, bad, file)
    expect(status).toBe(1)
    const lines = stdout.trim().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^\S+plan\.json: 計画の全体.*三島市.*点検 .*1か所/)
    expect(lines[1]).toContain('bad.json: ')
  })

  it('asks for the roster and the digits together', async () => {
    expect(await verify(file, '--root', digits)).toMatchObject({ status: 2, stdout: '' })
  })
})
