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
})
