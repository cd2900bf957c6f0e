import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Host } from '#electron/host/start-host.ts'
import type { OpenConflict } from '#shared/contracts/exchange-contract.ts'
import { buildSigner } from '../../helpers/build-bundle.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { buildEntry } from '../../helpers/build-roster.ts'
import { startOffices } from '../../helpers/exchange-plans.ts'
import { officer, putRoster } from '../../helpers/found-office.ts'
import { cellOf, dropTriggers, editOf, exportSigned, holdFile, valueOf } from '../../helpers/run-host.ts'

const plan = buildPlan('三島')
const { planId, project } = plan
const welfare = buildSigner('welfare')
const stranger = buildSigner('stranger')

/** Three offices with one roster, in which two of their officers stand. */
async function startThree() {
  const offices = await startOffices(plan, 3)
  for (const office of offices) {
    onTestFinished(() => office.close())
    await putRoster(office, [buildEntry(officer), buildEntry(welfare, { holder: '福祉 花子', post: '福祉課 主任' })])
  }
  return offices as unknown as readonly [Host, Host, Host]
}

const put = async (host: Host, raw: string) =>
  valueOf(await host.api.plan.commit(cellOf(plan, { before: '1,000件', raw })))

const rename = async (host: Host, name: string) => {
  const edit = { recordId: project, before: { name: 'オンライン申請' }, after: { name } }
  valueOf(await host.api.plan.commit(editOf(planId, 'project', edit)))
}

async function send(from: Host, to: Host, signer = officer): Promise<void> {
  const token = holdFile(to, await exportSigned(from, planId, signer))
  valueOf(await to.api.exchange.takeIn({ token }))
}

async function openAt(host: Host): Promise<readonly OpenConflict[]> {
  return valueOf(await host.api.exchange.conflicts({ planId })).items
}

const here = { from: 'here' }
const signedBy = (holder: string) => ({
  from: 'file',
  signers: [{ act: 'author', verdict: 'valid', entry: { holder } }],
})

describe('exchange.conflicts', () => {
  it('names this terminal for what was written on it, and the signer for what came in a file', async () => {
    const [ours, theirs] = await startThree()
    await put(ours, '1,100件')
    await put(theirs, '1,200件')
    await send(theirs, ours, welfare)
    expect(await openAt(ours)).toMatchObject([{ oursOrigin: here, candidateOrigins: [signedBy('福祉 花子')] }])
  })

  it('names the signer of what stands here, too, where a file brought that', async () => {
    const [ours, second, third] = await startThree()
    await put(second, '1,100件')
    await put(third, '1,200件')
    await send(second, ours, welfare)
    await send(third, ours, officer)
    expect(await openAt(ours)).toMatchObject([
      { ours: '1,100件', oursOrigin: signedBy('福祉 花子'), candidateOrigins: [signedBy('三島 太郎')] },
    ])
  })

  it('keeps to the first file that brought something, and to this terminal for what comes back to it', async () => {
    const [ours, second, third] = await startThree()
    await put(ours, '1,100件')
    await put(second, '1,200件')
    await send(second, third, welfare)
    await send(second, ours, welfare)
    await send(ours, third)
    await rename(third, '電子申請')
    await send(third, ours)
    expect(await openAt(ours)).toMatchObject([{ oursOrigin: here, candidateOrigins: [signedBy('福祉 花子')] }])
  })

  it('tells what the signature counts for by the roster in force', async () => {
    const [ours, theirs] = await startThree()
    await put(ours, '1,100件')
    await put(theirs, '1,200件')
    await send(theirs, ours, stranger)
    const [conflict] = await openAt(ours)
    expect(conflict?.candidateOrigins).toMatchObject([
      { from: 'file', signers: [{ kid: stranger.kid, verdict: 'not-listed', entry: null }] },
    ])
  })

  it('says of a conflict that an older version has found what it can', async () => {
    const [ours, theirs] = await startThree()
    await put(ours, '1,100件')
    await put(theirs, '1,200件')
    await send(theirs, ours, welfare)
    await dropTriggers(ours)
    await sql`update conflict set content = json_remove(content, '$.oursBy')`.execute(ours.context.root)
    expect(await openAt(ours)).toMatchObject([{ oursOrigin: null, candidateOrigins: [signedBy('福祉 花子')] }])
  })
})
