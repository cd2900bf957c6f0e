import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost, type Host } from '#electron/host/start-host.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { buildEntry } from '../../../helpers/build-roster.ts'
import { buildPlan } from '../../../helpers/build-plan.ts'
import { officer, putRoster } from '../../../helpers/found-office.ts'
import { runCli, type CliRun } from '../../../helpers/run-cli.ts'
import { addPlans, valueOf } from '../../../helpers/run-host.ts'
import { makeKey, PASSPHRASE } from '../../../helpers/trust-office.ts'

const plan = buildPlan('三島')
const REMARK = '窓口の件数も並べて示すこと。'

/** A town with its plan, and the prefecture that answers it. */
let folder = ''
type Office = 'town' | 'prefecture'
const pathOf = (name: string) => join(folder, name)

/** A host as the command line starts it, which opens keys as that does. */
async function startOffice(office: Office): Promise<Host> {
  return valueOf(await startHost({ dataFolder: pathOf(office), withSamples: false }))
}

/** Both have the same roster, on which each is listed with its own key. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keikakubo-answer-'))
  const [town, prefecture] = await Promise.all([startOffice('town'), startOffice('prefecture')])
  await addPlans(town, [plan.records])
  const entries = [
    buildEntry(await makeKey({ host: town }, '三島 太郎')),
    buildEntry(await makeKey({ host: prefecture }, '静岡 次郎'), {
      holder: '静岡 次郎',
      post: '県デジタル戦略課',
      role: 'prefecture',
      municipality: '220001',
    }),
    buildEntry(officer),
  ]
  for (const host of [town, prefecture]) {
    await putRoster(host, entries, { issuedOn: '2026-11-01', expiresOn: '2027-12-06' })
    const demands = { receiver: false, medium: true, approval: false, remark: false }
    valueOf(await host.api.settings.write({ demands }))
    await host.close()
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(office: Office, ...words: string[]): Promise<CliRun> {
  return runCli(words, { data: pathOf(office), passphrase: PASSPHRASE })
}

async function answerOf<T>(office: Office, ...words: string[]): Promise<T> {
  const { status, stdout, stderr } = await run(office, ...words, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout) as T
}

async function codeOf(office: Office, ...words: string[]): Promise<unknown> {
  const { status, stdout } = await run(office, ...words, '--json')
  return status === 1 ? (JSON.parse(stdout) as { code: string }).code : status
}

const MEDIUM = ['--medium', 'USB-07']

describe('remark, answer and the import of an answer', () => {
  it('carry the remarks of a prefecture to the plan of a town, with their lines in the ledger', async () => {
    const exported = ['export', '三島市', '--out', pathOf('plan.json')]
    expect(await codeOf('town', ...exported)).toBe('ledger/incomplete')
    expect(await answerOf('town', ...exported, ...MEDIUM)).toMatchObject({ verdict: 'valid' })
    await answerOf('prefecture', 'import', pathOf('plan.json'), ...MEDIUM)

    const answer = ['answer', '三島市', 'remark', '--out', pathOf('remarks.json'), ...MEDIUM]
    expect(await codeOf('prefecture', ...answer)).toBe('approval/no-remark')
    const remark = ['remark', '三島市', plan.project, REMARK, '--author', '静岡 次郎', '--post', '県デジタル戦略課']
    expect(await codeOf('prefecture', ...remark, '--field', 'nothing')).toBe('record/unknown-field')
    expect(await codeOf('prefecture', 'remark', '三島市', plan.planId, REMARK)).toBe(2)
    await answerOf('prefecture', ...remark, '--field', 'name')
    expect(await answerOf('prefecture', ...answer)).toMatchObject({ act: 'remark', state: 'author-signed' })

    const dry = await run('town', 'import', pathOf('remarks.json'), '--dry-run')
    expect(dry.stdout).toContain('○名簿で確認　担当者の署名　静岡 次郎（県デジタル戦略課・都道府県）')
    expect(dry.stdout).toContain(`県デジタル戦略課 静岡 次郎：${REMARK}`)
    expect(dry.stdout).toContain('新しい意見が 1件あります。')
    const taken = ['import', pathOf('remarks.json'), ...MEDIUM]
    expect(await answerOf('town', ...taken)).toMatchObject({ answer: { newComments: 1 }, taken: true })
    expect(await codeOf('town', ...taken)).toBe('approval/same')
    const { records } = await answerOf<{ readonly records: readonly PlanRecord[] }>('town', 'show', '三島市')
    const comment = records.find(({ type }) => type === 'comment')
    expect(comment?.fields).toMatchObject({ subject: plan.project, field: 'name', text: REMARK, state: 'open' })
  })

  it('accept a plan, and say what it counts as; nobody answers as what he is not', async () => {
    const answer = (act: string) => ['answer', '三島市', act, '--out', pathOf(`${act}.json`), ...MEDIUM]
    expect(await codeOf('prefecture', ...answer('approve'))).toBe('roster/may-not-sign')
    expect(await codeOf('prefecture', ...answer('praise'))).toBe(2)
    const accepted = await run('prefecture', ...answer('accept'))
    expect(accepted.stdout).toContain('今の状態は「受理」です。')
    await answerOf('town', 'import', pathOf('accept.json'), ...MEDIUM)
    const [listed] = await answerOf<ReadonlyArray<{ readonly standing: string }>>('town', 'plans')
    expect(listed?.standing).toBe('accepted')
  })
})
