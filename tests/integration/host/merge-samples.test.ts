import { describe, expect, it, onTestFinished } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { startHost, type Host } from '#electron/host/start-host.ts'
import { planIdOf } from '#electron/host/use-cases/add-plan.ts'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { previewOf, sendPlan } from '../../helpers/exchange-plans.ts'
import { buildSoundCheck, countEntries, editOf, exportSigned, valueOf } from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

describe('two offices that go on from the same sample', () => {
  it('began together: what each has written is joined, and nothing else is asked', async () => {
    const started = [0, 1].map(() => startHost({ dataFolder: makeTempFolder(), withSamples: true }))
    const [ours, theirs] = (await Promise.all(started)).map(valueOf) as [Host, Host]
    for (const host of [ours, theirs]) onTestFinished(() => host.close())
    const projectsOf = (records: readonly PlanRecord[]) =>
      records.flatMap((each) => (each.type === 'project' ? [each] : []))
    const records = readSamplePlans().find((each) => projectsOf(each).length > 1) ?? expect.fail('no projects')
    const [sample, projects] = [planIdOf(records), projectsOf(records)]
    for (const [at, host] of [ours, theirs].entries()) {
      const { id: recordId, fields } = projects[at]!
      const edit = { recordId, before: { name: fields.name }, after: { name: `${fields.name}（改）` } }
      valueOf(await host.api.plan.commit(editOf(sample, 'project', edit)))
    }
    expect((await previewOf(ours, await exportSigned(theirs, sample))).relation).toBe('diverged')
    expect(await sendPlan(theirs, ours, sample)).toMatchObject({ came: 'changes', openConflicts: 0 })
    await sendPlan(ours, theirs, sample)
    const states = await Promise.all([ours, theirs].map((host) => host.api.plan.state({ planId: sample })))
    expect(new Set(states.map((state) => valueOf(state).digest)).size).toBe(1)
    expect(await checkFile(ours.context)).toEqual(buildSoundCheck(await countEntries(ours)))
  })
})
