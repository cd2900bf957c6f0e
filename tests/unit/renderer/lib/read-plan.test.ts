import { describe, expect, it, onTestFinished } from 'vitest'
import type { Host } from '#electron/host/start-host.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { readPlan } from '#renderer/lib/read-plan.ts'
import { buildGeneratedPlan } from '../../../bench/generated-plan.ts'
import { buildPlan } from '../../../helpers/build-plan.ts'
import { addPlans, codeOf, editOf, startTestHost, valueOf } from '../../../helpers/run-host.ts'
import { makeTempFolder } from '../../../helpers/temp-folder.ts'

/** So many records that they fill several pages. */
const records = buildGeneratedPlan(120)
const plan = createPlanModel(records).plan

async function startWithPlan(): Promise<Host> {
  const host = await startTestHost(makeTempFolder())
  onTestFinished(() => host.close())
  await addPlans(host, [records])
  return host
}

/** The host's own calls, and what happens once the first page has been read. */
function afterFirstPage({ api }: Host, happens: () => Promise<unknown>): Pick<HostApi, 'plan'> {
  let pages = 0
  const openPage: HostApi['plan']['openPage'] = async (input) => {
    const page = await api.plan.openPage(input)
    pages += 1
    if (pages === 1) await happens()
    return page
  }
  return { plan: { ...api.plan, openPage } }
}

describe('readPlan', () => {
  it('reads a plan of several pages whole, with what can be undone in it', async () => {
    const { api } = await startWithPlan()
    const { records: whole, undo, savedAt } = valueOf(await api.plan.open({ planId: plan.id }))
    const read = valueOf(await readPlan(api, plan.id))
    expect(read.model.all()).toEqual(createPlanModel(whole).all())
    expect(read.model.all()).toHaveLength(records.length)
    expect([read.undo, read.savedAt]).toEqual([undo, savedAt])
  })

  it('begins anew where something was done between two pages', async () => {
    const host = await startWithPlan()
    const edit = { recordId: plan.id, before: { title: plan.fields.title }, after: { title: '改定案' } }
    const api = afterFirstPage(host, () => host.api.plan.commit(editOf(plan.id, 'plan', edit)))
    const { model, undo } = valueOf(await readPlan(api, plan.id))
    expect(model.plan.fields.title).toBe('改定案')
    expect(model.all()).toHaveLength(records.length)
    expect(undo.undoableAct).toBe('record/edit')
  })

  it('refuses a plan that the file does not have', async () => {
    const { api } = await startWithPlan()
    expect(codeOf(await readPlan(api, buildPlan('東').planId))).toBe('plan/not-found')
  })
})
