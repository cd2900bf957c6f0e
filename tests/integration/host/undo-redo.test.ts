import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DATA_FILE_NAME } from '#electron/host/services/data-folder.ts'
import type { Host } from '#electron/host/start-host.ts'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import { buildPlan, type BuiltPlan } from '../../helpers/build-plan.ts'
import { PlanHistory, readPlan, sendStep, type Step } from '../../helpers/plan-workload.ts'
import {
  buildDataFile,
  buildSoundCheck,
  codeOf,
  countEntries,
  digestOfContent,
  startTestHost,
  valueOf,
} from '../../helpers/run-host.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

type Act = { readonly plan: 0 | 1; readonly step: Step } | 'restart'

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      year: fc.constantFrom('2025', '2026', '2027'),
      raw: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 6 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), name: fc.string({ unit: 'grapheme' }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
)
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.record({ plan: fc.constantFrom(0 as const, 1 as const), step: steps }) },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
  ),
  { minLength: 5, maxLength: 20, size: 'max' },
)

async function expectAsModelled(host: Host, plan: BuiltPlan, history: PlanHistory) {
  expect(await readPlan(host, plan)).toEqual({ contents: history.present, undo: history.undo })
}

describe('undoAct and redoAct', () => {
  it('follow a simple model over any sequence of acts and restarts, in two plans of one file', async () => {
    const plans = [buildPlan('東'), buildPlan('西')] as const
    const file = await buildDataFile(plans)
    const run = async (sequence: readonly Act[]) => {
      const folder = makeTempFolder()
      const histories = [new PlanHistory(), new PlanHistory()] as const
      writeFileSync(join(folder, DATA_FILE_NAME), file)
      let host = await startTestHost(folder)
      try {
        let entryCount = plans.length
        for (const act of sequence) {
          if (act === 'restart') {
            await host.close()
            host = await startTestHost(folder)
          } else {
            const { present } = histories[act.plan]
            const expected = histories[act.plan].take(act.step)
            expect(await sendStep(host, plans[act.plan], present, act.step)).toBe(expected)
            if (expected === 'ok') entryCount += 1
          }
          const looked = act === 'restart' ? ([0, 1] as const) : [act.plan]
          for (const index of looked) await expectAsModelled(host, plans[index], histories[index])
          expect(await countEntries(host)).toBe(entryCount)
        }
        for (const index of [0, 1] as const) await expectAsModelled(host, plans[index], histories[index])
        expect(await checkFile(host.context)).toEqual(buildSoundCheck(entryCount))
      } finally {
        await host.close()
      }
    }
    await fc.assert(fc.asyncProperty(acts, run), { numRuns: process.env['LONG'] === undefined ? 100 : 2_000 })
  }, 1_200_000)

  it('give a cell that is emptied its note marks back', async () => {
    const plan = buildPlan('東')
    const host = await startTestHost(makeTempFolder(), [plan])
    const { planId } = plan
    const before = valueOf(await host.api.plan.open({ planId })).records
    const emptied = { do: 'put', year: '2025', raw: '' } as const
    expect(await sendStep(host, plan, new PlanHistory().present, emptied)).toBe('ok')
    const after = valueOf(await host.api.plan.open({ planId })).records.map(({ id }) => id)
    expect(before.map(({ id }) => id).filter((id) => !after.includes(id))).toEqual([plan.values[0], plan.noteLink])
    valueOf(await host.api.plan.undo({ planId }))
    expect(valueOf(await host.api.plan.open({ planId })).records).toEqual(before)
    await host.close()
  })
})

describe('opening', () => {
  it('a file or a plan leaves no entry and changes nothing', async () => {
    const folder = makeTempFolder()
    const plan = buildPlan('東')
    const { planId } = plan
    const first = await startTestHost(folder, [plan])
    const digest = await digestOfContent(first)
    await first.close()
    const host = await startTestHost(folder)
    valueOf(await host.api.plan.open({ planId }))
    valueOf(await host.api.plan.list({}))
    valueOf(await host.api.plan.history({ planId, recordId: plan.values[0] }))
    expect(codeOf(await host.api.plan.undo({ planId }))).toBe('plan/nothing-to-undo')
    expect(codeOf(await host.api.plan.redo({ planId }))).toBe('plan/nothing-to-redo')
    expect(await digestOfContent(host)).toBe(digest)
    await host.close()
  })
})
