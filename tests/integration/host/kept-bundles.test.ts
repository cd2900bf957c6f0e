import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Host } from '#electron/host/start-host.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { plan, startOffice, stateAt, takeIn } from '../../helpers/answering-offices.ts'
import { codeOf, digestOfContent, holdFile, startTestHost, valueOf } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../fixtures/bundles/${name}`, import.meta.url)))
const { planId } = plan

async function officeWith(...names: readonly string[]): Promise<Host> {
  const host = await startOffice()
  for (const name of names) valueOf(await host.api.exchange.takeIn({ token: holdFile(host, read(name)) }))
  return host
}

const valuesIn = async (host: Host) =>
  createPlanModel(valueOf(await host.api.plan.open({ planId })).records)
    .list('value')
    .map(({ fields }) => fields.raw)

describe('a file that the first version of the program has written', () => {
  it('is read with its plan, its past and what was stated about it', async () => {
    const office = await officeWith('submission.plan.json')
    expect([await valuesIn(office), await stateAt(office)]).toEqual([['1,200件', '2,000件'], 'author-signed'])
    expect(
      valueOf(await office.api.exchange.preview({ token: holdFile(office, read('submission.plan.json')) })),
    ).toMatchObject({
      relation: 'same',
      digest: 'sha256:68e2d4fa214c1f95dc0ebc2b2b607e78294b140a8e8f1c675f116b4261ead5cd',
      contentDigest: 'sha256:58a4b17a094429def3af87972d8ccb08c8494e55806fb2dc0b2f9658a59179af',
    })
    valueOf(await office.api.exchange.takeIn({ token: holdFile(office, read('approved.plan.json')) }))
    expect(await stateAt(office)).toBe('approved')
  })

  it('answers what it answered', async () => {
    const office = await officeWith('submission.plan.json')
    valueOf(await takeIn(office, read('remarks.plan.json')))
    expect(await stateAt(office)).toBe('author-signed')
    valueOf(await takeIn(office, read('returned.plan.json')))
    expect(await stateAt(office)).toBe('returned')
    const { records } = valueOf(await office.api.plan.open({ planId }))
    expect(createPlanModel(records).list('comment')).toHaveLength(1)
  })

  it('carries a part, and what came of it', async () => {
    const section = await officeWith('part.plan.json')
    expect(valueOf(await section.api.handout.findPart({ planId }))?.words).toBe('デジタル推進課')
    const office = await officeWith('submission.plan.json', 'answer.plan.json')
    expect(await valuesIn(office)).toEqual(['1,300件', '2,000件'])
  })

  it('carries a roster', async () => {
    const office = await startTestHost(makeTempFolder())
    const preview = valueOf(await office.api.roster.preview({ token: holdFile(office, read('roster.plan.json')) }))
    expect(preview).toMatchObject({ version: 1, refusal: { code: 'roster/digits-needed' } })
    await office.close()
  })

  it('is opened with its passphrase, byte for byte', async () => {
    const office = await startOffice()
    const token = holdFile(office, read('submission.plan.age.txt'))
    const opened = valueOf(await office.api.cipher.open({ token, passphrase: '計画簿の合い言葉は十二字より長い' }))
    expect(Buffer.from(valueOf(office.context.files.find(opened.token)).bytes)).toEqual(read('submission.plan.json'))
  })

  it.each([
    ['newer-format.plan.json', 'bundle/newer-format'],
    ['unknown-member.plan.json', 'bundle/payload-shape'],
  ])('%s is refused as it was', async (name, code) => {
    const office = await startOffice()
    const before = await digestOfContent(office)
    expect(codeOf(await office.api.exchange.takeIn({ token: holdFile(office, read(name)) }))).toBe(code)
    expect(await digestOfContent(office)).toBe(before)
  })
})
