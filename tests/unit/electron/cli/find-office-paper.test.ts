import { describe, expect, it, onTestFinished } from 'vitest'
import { findOfficePaper } from '#electron/cli/find-office-paper.ts'
import { buildPlan } from '../../../helpers/build-plan.ts'
import { exportSigned, holdFile, startTestHost, valueOf } from '../../../helpers/run-host.ts'
import { makeTempFolder } from '../../../helpers/temp-folder.ts'
import { makeKey } from '../../../helpers/trust-office.ts'

const plan = buildPlan('三島')

async function startOffice() {
  const host = await startTestHost(makeTempFolder(), [plan])
  onTestFinished(() => host.close())
  const find = (word: string, options: Readonly<Record<string, string>>) => findOfficePaper(host, word, options)
  const codeOf = async (...given: Parameters<typeof find>) => {
    const found = await find(...given)
    return found.ok ? 'ok' : found.error.code
  }
  return { host, find, codeOf }
}

describe('findOfficePaper', () => {
  it('knows the book of all plans or of one, and the list of one', async () => {
    const { find, codeOf } = await startOffice()
    const { planId } = plan
    expect(await find('', { office: 'ledger' })).toEqual({ ok: true, value: { kind: 'ledger', plan: null } })
    expect(await find('三島市', { office: 'ledger' })).toEqual({ ok: true, value: { kind: 'ledger', plan: planId } })
    expect(await find('三島市', { office: 'unanswered' })).toEqual({
      ok: true,
      value: { kind: 'unanswered', plan: planId },
    })
    expect(await codeOf('', { office: 'unanswered' })).toBe('plan/not-found')
    expect(await codeOf('島田市', { office: 'ledger' })).toBe('plan/not-found')
  })

  it('finds a bundle that went out by the digits on its cover, and none that came in', async () => {
    const { host, find, codeOf } = await startOffice()
    await exportSigned(host, plan.planId)
    const { host: other } = await startOffice()
    const token = holdFile(host, await exportSigned(other, plan.planId))
    valueOf(await host.api.exchange.takeIn({ token }))
    const lines = valueOf(await host.api.ledger.listBundles({ planId: null }))
    const [digits = '', foreign = ''] = lines.map(({ digest }) => digest.slice('sha256:'.length, 'sha256:'.length + 8))
    const digest = lines[0]?.digest
    expect(await find('', { office: 'cover', bundle: digits.toUpperCase() })).toEqual({
      ok: true,
      value: { kind: 'cover', digest },
    })
    expect(await codeOf('', { office: 'cover', bundle: foreign })).toBe('ledger/not-found')
    expect(await codeOf('', { office: 'cover' })).toBe('usage')
    expect(await codeOf('', { office: 'cover', bundle: 'あいう' })).toBe('digits/not-hexadecimal')
    expect(await codeOf('', { office: 'cover', bundle: '00000000' })).toBe('ledger/not-found')
  })

  it('takes the only key, and asks which where there are more', async () => {
    const { host, find, codeOf } = await startOffice()
    expect(await codeOf('', { office: 'key' })).toBe('key/not-found')
    const first = await makeKey({ host }, '企画課 石井')
    expect(await find('', { office: 'key' })).toEqual({ ok: true, value: { kind: 'key', kid: first.kid } })
    const second = await makeKey({ host }, '総務課 杉山')
    expect(await codeOf('', { office: 'key' })).toBe('usage')
    for (const key of [second.kid, '総務課 杉山']) {
      expect(await find('', { office: 'key', key })).toEqual({ ok: true, value: { kind: 'key', kid: second.kid } })
    }
  })

  it('names all papers where the word is none of them', async () => {
    const { find } = await startOffice()
    const found = await find('', { office: 'letter' })
    expect(found).toMatchObject({ ok: false, error: { code: 'usage' } })
    expect(JSON.stringify(found)).toContain('ledger・unanswered・cover・key')
  })
})
