import { afterEach, describe, expect, it } from 'vitest'
import { insertRoster } from '#db/repositories/trust-repository.ts'
import type { Host } from '#electron/host/start-host.ts'
import type { RosterEntry } from '#shared/bundle/roster-format.ts'
import { signBundle } from '#shared/bundle/sign-bundle.ts'
import { buildRosterPayload, buildSigner, buildSigning } from '../../helpers/build-bundle.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { buildEntry, buildRoster } from '../../helpers/build-roster.ts'
import { addPlans, cellOf, codeOf, digestOfContent, exportSigned, holdFile, valueOf } from '../../helpers/run-host.ts'
import { startTerminal } from '../../helpers/trust-office.ts'

const [root, officer] = [buildSigner('root'), buildSigner('officer')]
const plan = buildPlan('東')
const { planId } = plan

const open: Host[] = []
afterEach(async () => {
  for (const host of open.splice(0)) await host.close()
})

/** An office on 30 November 2026 that has the plan, or not; its clock can be set. */
async function startOffice(hasPlan: boolean) {
  const { host, setClock } = await startTerminal()
  open.push(host)
  if (hasPlan) await addPlans(host, [plan.records])
  return { host, setClock }
}

/** Puts a roster with these entries in force. */
async function pin({ context }: Host, version: number, entries: readonly RosterEntry[], expiresOn = '2027-05-06') {
  const payload = { ...buildRosterPayload(root), roster: buildRoster(root, entries, { version, expiresOn }) }
  const { bytes: file, digest } = signBundle(payload, buildSigning(root))
  await insertRoster(context.root, { digest, version, file, takenAt: context.now().toISOString() })
}

async function previewAt(host: Host, bytes: Uint8Array) {
  return valueOf(await host.api.exchange.preview({ token: holdFile(host, bytes) }))
}

describe('a file by the roster of the office that takes it in', () => {
  it('counts for nothing where there is no roster', async () => {
    const [sender, office] = [await startOffice(true), await startOffice(false)]
    const preview = await previewAt(office.host, await exportSigned(sender.host, planId, officer))
    expect(preview).toMatchObject({ state: 'draft', signers: [{ verdict: 'no-roster', entry: null }] })
  })

  it('is told with name and post of its signer, and counts for nothing from a key that nobody has listed', async () => {
    const [sender, office] = [await startOffice(true), await startOffice(false)]
    const bytes = await exportSigned(sender.host, planId, officer)
    await pin(office.host, 1, [])
    expect(await previewAt(office.host, bytes)).toMatchObject({ state: 'draft', signers: [{ verdict: 'not-listed' }] })
    await pin(office.host, 2, [buildEntry(officer)])
    expect(await previewAt(office.host, bytes)).toMatchObject({
      state: 'author-signed',
      signers: [{ verdict: 'valid', entry: { holder: '三島 太郎', post: 'デジタル推進課 主査', role: 'officer' } }],
    })
  })

  it('is refused where its key was revoked before it was first seen, and not where it came before', async () => {
    const [sender, early, late] = [await startOffice(true), await startOffice(false), await startOffice(false)]
    const bytes = await exportSigned(sender.host, planId, officer)
    valueOf(await early.host.api.exchange.takeIn({ token: holdFile(early.host, bytes) }))
    const revoked = { on: '2026-12-01', reason: '紛失' }
    for (const { host, setClock } of [early, late]) {
      setClock('2026-12-02T10:00:00+09:00')
      await pin(host, 1, [buildEntry(officer, { revoked })])
    }
    const before = await digestOfContent(late.host)
    const token = holdFile(late.host, bytes)
    expect(codeOf(await late.host.api.exchange.preview({ token }))).toBe('bundle/revoked-signer')
    expect(codeOf(await late.host.api.exchange.takeIn({ token }))).toBe('bundle/revoked-signer')
    expect(await digestOfContent(late.host)).toBe(before)
    expect((await previewAt(early.host, bytes)).relation).toBe('same')
  })

  it('is joined after the roster has expired with a reason alone, which is kept', async () => {
    const [sender, office] = [await startOffice(true), await startOffice(false)]
    const first = await exportSigned(sender.host, planId, officer)
    await pin(office.host, 1, [buildEntry(officer)], '2026-11-29')
    valueOf(await office.host.api.exchange.takeIn({ token: holdFile(office.host, first) }))
    valueOf(await sender.host.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,200件' })))
    const token = holdFile(office.host, await exportSigned(sender.host, planId, officer))
    expect(codeOf(await office.host.api.exchange.takeIn({ token }))).toBe('roster/expired')
    const reason = '名簿の更新を待てない締切のため'
    expect(valueOf(await office.host.api.exchange.takeIn({ token, reason }))).toMatchObject({ came: 'changes' })
    const { events } = valueOf(await office.host.api.roster.events({ before: null, limit: 1 }))
    expect(events).toMatchObject([{ act: 'roster/override', subject: '東市DX推進計画', reason }])
  })
})
