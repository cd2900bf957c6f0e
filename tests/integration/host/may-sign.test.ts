import { describe, expect, it, onTestFinished } from 'vitest'
import { signPlan } from '#electron/host/use-cases/exchange/export-plan.ts'
import { signParts } from '#electron/host/use-cases/exchange/hand-out.ts'
import type { Host } from '#electron/host/start-host.ts'
import type { RosterEntry } from '#shared/bundle/roster-format.ts'
import { NO_NOTE } from '#shared/domain/ledger/ledger-note.ts'
import type { TestSigner } from '../../helpers/build-bundle.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { buildEntry } from '../../helpers/build-roster.ts'
import { officer, prefecture, putRoster, supervisor } from '../../helpers/found-office.ts'
import { codeOf, digestOfContent, startTestHost, valueOf } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'
import { makeKey } from '../../helpers/trust-office.ts'

const plan = buildPlan('三島')
const { planId } = plan

async function startOffice(entries?: readonly RosterEntry[]): Promise<Host> {
  const host = await startTestHost(makeTempFolder(), [plan])
  onTestFinished(() => host.close())
  if (entries !== undefined) await putRoster(host, entries)
  return host
}

/** Signs the plan as its author. */
function author(host: Host, signer: TestSigner) {
  return signPlan(host.context, { planId, publicKey: signer.publicKey, signer })
}

const refusedAs = (verdict: string) => ({ ok: false, error: { code: 'roster/may-not-sign', verdict, act: 'author' } })

describe('signing a plan as its author, by the roster of the office', () => {
  it('is for officer and secretariat, and leaves nothing behind where it is refused', async () => {
    const entries = [buildEntry(officer), buildEntry(supervisor, { role: 'supervisor' })]
    const host = await startOffice(entries)
    const before = await digestOfContent(host)
    expect(await author(host, supervisor)).toEqual(refusedAs('role'))
    expect(await digestOfContent(host)).toBe(before)
    expect(codeOf(await author(host, officer))).toBe('ok')
  })

  it('is refused to a key of another body, and to one that is revoked', async () => {
    const revoked = { on: '2026-05-01', reason: '紛失' }
    const host = await startOffice([
      buildEntry(officer, { revoked }),
      buildEntry(prefecture, { municipality: '220001', role: 'secretariat' }),
    ])
    expect(await author(host, officer)).toEqual(refusedAs('revoked'))
    expect(await author(host, prefecture)).toEqual(refusedAs('body'))
  })

  it('is open to a key that nobody has listed, and to everybody where there is no roster', async () => {
    expect(codeOf(await author(await startOffice([]), officer))).toBe('ok')
    expect(codeOf(await author(await startOffice(), supervisor))).toBe('ok')
  })

  it('holds for the parts of a plan that are handed out', async () => {
    const host = await startOffice([buildEntry(supervisor, { role: 'supervisor' })])
    const { records } = valueOf(await host.api.plan.open({ planId }))
    const measures = records.filter(({ type }) => type === 'measure').map(({ id }) => id)
    const parts = [{ scope: { sections: [], measures, writable: 'all' as const }, note: NO_NOTE }]
    const given = { planId, parts, publicKey: supervisor.publicKey, signer: supervisor }
    expect(await signParts(host.context, given)).toEqual(refusedAs('role'))
  })

  it('is told before of each key of the terminal', async () => {
    const host = await startOffice()
    const key = await makeKey({ host }, '三島 太郎')
    const verdict = async (act: 'author' | 'approve' | 'remark') =>
      valueOf(await host.api.key.judge({ planId, act })).map((judged) => [judged.kid, judged.verdict])
    expect(await verdict('author')).toEqual([[key.kid, 'no-roster']])
    await putRoster(host, [buildEntry(key, { role: 'supervisor' })])
    expect(await verdict('author')).toEqual([[key.kid, 'role']])
    expect(await verdict('approve')).toEqual([[key.kid, 'valid']])
    expect(await verdict('remark')).toEqual([[key.kid, 'valid']])
  })
})
