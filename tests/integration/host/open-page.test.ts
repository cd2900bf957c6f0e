import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Host } from '#electron/host/start-host.ts'
import type { OpenedPage } from '#shared/contracts/plan-contract.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { initialFieldsOf } from '#shared/domain/record/read-record.ts'
import type { RecordPlace } from '#shared/domain/record/record-place.ts'
import { buildGeneratedPlan } from '../../bench/generated-plan.ts'
import { buildRecordId } from '../../helpers/build-bundle.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { addPlans, codeOf, startTestHost, valueOf } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

/** So many records that they fill several pages. */
const generated = buildGeneratedPlan(120)
const planId = generated.find(({ type }) => type === 'plan')!.id
const town = buildPlan('東')

async function startWithPlans(): Promise<Host> {
  const host = await startTestHost(makeTempFolder(), [town])
  onTestFinished(() => host.close())
  await addPlans(host, [generated])
  return host
}

async function openWhole({ api }: Host): Promise<readonly PlanRecord[]> {
  return valueOf(await api.plan.open({ planId })).records
}

async function openPage({ api }: Host, after: RecordPlace | null): Promise<OpenedPage> {
  return valueOf(await api.plan.openPage({ planId, after }))
}

describe('openPage', () => {
  it('gives a long plan in pages, with every record once and in the order of `open`', async () => {
    const host = await startWithPlans()
    const pages = [await openPage(host, null)]
    for (let last = pages[0]!; last.next !== null; last = pages.at(-1)!) pages.push(await openPage(host, last.next))
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.flatMap(({ records }) => records)).toEqual(await openWhole(host))
    for (const { records } of pages) expect(JSON.stringify(records).length).toBeLessThan(450_000)
  })

  it('goes on behind any record', async () => {
    const host = await startWithPlans()
    const whole = await openWhole(host)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: generated.length - 1 }), async (left) => {
        const rank = whole.length - 1 - left
        const { type, id } = whole[rank]!
        const { records, next } = await openPage(host, { type, id })
        expect(records).toEqual(whole.slice(rank + 1, rank + 1 + records.length))
        expect(next === null).toBe(rank + 1 + records.length === whole.length)
      }),
      { numRuns: 30 },
    )
  })

  it('ends a page before a few long texts are too much', async () => {
    const { planId: id, records } = town
    const terms = Array.from({ length: 60 }, (_, at) => ({
      id: buildRecordId(at),
      type: 'term' as const,
      fields: { ...initialFieldsOf('term'), position: at, term: String(at), definition: '市'.repeat(10_000) },
    }))
    const host = await startTestHost(makeTempFolder())
    onTestFinished(() => host.close())
    await addPlans(host, [[...records, ...terms] as readonly PlanRecord[]])
    const first = valueOf(await host.api.plan.openPage({ planId: id, after: null }))
    const second = valueOf(await host.api.plan.openPage({ planId: id, after: first.next }))
    expect(second.records.length).toBeGreaterThan(0)
    expect(first.records.length + second.records.length).toBe(records.length + terms.length)
    expect(second.next).toBeNull()
  })

  it('gives a short plan at once, with all that `open` says of it', async () => {
    const host = await startWithPlans()
    const opened = valueOf(await host.api.plan.open({ planId: town.planId }))
    const page = valueOf(await host.api.plan.openPage({ planId: town.planId, after: null }))
    expect(page).toEqual({ ...opened, seq: 1, next: null })
  })

  it('refuses a plan that the file does not have', async () => {
    const host = await startWithPlans()
    const input = { planId: town.placement, after: null }
    expect(codeOf(await host.api.plan.openPage(input))).toBe('plan/not-found')
  })
})
