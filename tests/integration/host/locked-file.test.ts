import { describe, expect, it } from 'vitest'
import { buildPlan } from '../../helpers/build-plan.ts'
import { codeOf, exportSigned, holdFile, startTestHost, valueOf } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const PASSPHRASE = 'ファイルのための長い合言葉'

describe('a bundle under a passphrase', () => {
  it('is asked for its passphrase, opened, and taken in like any other', async () => {
    const plan = buildPlan('東')
    const sender = await startTestHost(makeTempFolder(), [plan])
    const receiver = await startTestHost(makeTempFolder())
    const plain = sender.context.files.hold({ name: '計画.plan.json', bytes: await exportSigned(sender, plan.planId) })
    const locked = valueOf(await sender.api.cipher.lock({ token: plain, passphrase: PASSPHRASE }))
    expect(locked.name).toBe('計画.plan.age.txt')
    const { bytes } = valueOf(sender.context.files.find(locked.token))
    const token = holdFile(receiver, bytes)
    expect(codeOf(await receiver.api.exchange.preview({ token }))).toBe('bundle/locked')
    expect(codeOf(await receiver.api.cipher.open({ token, passphrase: `${PASSPHRASE}。` }))).toBe(
      'cipher/wrong-passphrase',
    )
    const opened = valueOf(await receiver.api.cipher.open({ token, passphrase: PASSPHRASE }))
    expect(valueOf(await receiver.api.exchange.takeIn({ token: opened.token })).planId).toBe(plan.planId)
    await sender.close()
    await receiver.close()
  })
  it('is named in the line of the ledger of the file that it was made of, once', async () => {
    const plan = buildPlan('東')
    const host = await startTestHost(makeTempFolder(), [plan])
    const { kid } = valueOf(await host.api.key.make({ holder: '東 花子', passphrase: PASSPHRASE }))
    const sign = async () =>
      valueOf(await host.api.exchange.exportPlan({ planId: plan.planId, kid, passphrase: PASSPHRASE }))
    const [first, second] = [await sign(), await sign()]
    const locked = valueOf(await host.api.cipher.lock({ token: first.token, passphrase: PASSPHRASE }))
    valueOf(await host.api.cipher.lock({ token: first.token, passphrase: PASSPHRASE }))
    const lines = valueOf(await host.api.ledger.listBundles({ planId: plan.planId }))
    const named = `${first.name}（合言葉で閉じたもの：${locked.name}）`
    expect(lines.map(({ fileName }) => fileName)).toEqual([named, second.name])
    await host.close()
  })
})
