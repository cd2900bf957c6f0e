import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '#electron/web/find-browser.mjs'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { changePaperSetup } from '#shared/domain/form/change-paper-setup.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { expectSoundPages } from '../../../helpers/expect-printed.ts'
import { createIds } from '../../../helpers/create-ids.ts'
import { hasPoppler, readPdf } from '../../../helpers/read-pdf.ts'
import { runCli } from '../../../helpers/run-cli.ts'
import { startTestHost, valueOf } from '../../../helpers/run-host.ts'

const TITLE =
  '静岡県東部広域連携デジタルトランスフォーメーション推進計画及び官民データ活用推進計画（第2期アクションプラン）'

describe.skipIf(findBrowser() === null || !hasPoppler())('the foot of a page, where a browser and poppler are', () => {
  let data = ''

  async function print(sheet: string, paper: string): Promise<string> {
    const out = join(data, `${sheet}.pdf`)
    const run = await runCli(['print', '伊豆の国市', '--sheet', sheet, '--paper', paper, '--out', out], { data })
    expect(run).toMatchObject({ status: 0 })
    return out
  }

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'keikakubo-foot-'))
    await runCli(['init', '--samples'], { data })
    const host = await startTestHost(data)
    const plans = valueOf(await host.api.plan.list({}))
    const planId = plans.find(({ municipality }) => municipality.name === '伊豆の国市')!.id
    const model = createPlanModel(valueOf(await host.api.plan.open({ planId })).records)
    const setup = { handling: '庁内限り', asOf: '令和8年3月31日' }
    const changes = [...changeFields(model, planId, { title: TITLE }), ...changePaperSetup(model, setup, createIds())]
    valueOf(await host.api.plan.commit({ planId, act: 'paper/setup', changes }))
    await host.close()
  })

  afterAll(() => rmSync(data, { recursive: true, force: true }))

  it('names handling, plan, sheet, day and digest of a card with a long title, and is found again by them', async () => {
    const out = await print('card', 'A4')
    const pdf = readPdf(out)
    expectSoundPages(pdf, '210x297')
    const { text } = pdf.pages[0]!
    expect(text).toContain(`庁内限り${TITLE}`)
    expect(text).toMatch(/行政手続のオンライン化の推進基準日令和8年3月31日照合[0-9a-f]{4}-[0-9a-f]{4}1\/1/)
    const digits = /照合(.{9})/.exec(text)![1]!
    const found = await runCli(['find-paper', digits.toUpperCase().slice(0, 7), '--json'], { data })
    expect(found.status).toBe(0)
    expect(JSON.parse(found.stdout)).toMatchObject([{ isSameNow: true, actsSince: 0, printed: [{}] }])
    const told = await runCli(['find-paper', ...digits.split('-')], { data })
    expect(told.stdout).toContain('個票 1 行政手続のオンライン化の推進')
    expect(told.stdout).toContain('今の計画は、この紙と同じ内容です。')
  })

  it('stands on every page of a schedule on A3, with the same digits', async () => {
    const pdf = readPdf(await print('schedule', 'A3'))
    expectSoundPages(pdf, '420x297')
    const feet = pdf.pages.map(({ text }) => /工程表基準日令和8年3月31日照合(.{9})/.exec(text)?.[1])
    expect(feet.length).toBeGreaterThan(1)
    expect(new Set(feet)).toEqual(new Set([expect.stringMatching(/^[0-9a-f]{4}-[0-9a-f]{4}$/)]))
  })

  it('says plainly that no sheet has such digits, and that words are none', async () => {
    const nothing = await runCli(['find-paper', '00000000000'], { data })
    expect(nothing).toMatchObject({ status: 1, stdout: expect.stringContaining('この番号の紙は見つかりません。') })
    const wrong = await runCli(['find-paper', '個票'], { data })
    expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining('digits/not-hexadecimal') })
  })
})
