import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { modelAfter, readPlan } from '../../helpers/plan-workload.ts'
import { buildSoundCheck, countEntries, startTestHost } from '../../helpers/run-host.ts'
import { runUntilKilled, type KillMoment } from '../../helpers/run-until-killed.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const ROUNDS = process.env['LONG'] === undefined ? 15 : 500
const PROGRAM = fileURLToPath(new URL('../../helpers/edit-until-killed.ts', import.meta.url))

/** Kills the program at that moment, and gives the last step that it acknowledged. */
async function editAndKill(folder: string, firstStep: number, moment: KillMoment): Promise<number> {
  const said = await runUntilKilled(PROGRAM, [folder, String(firstStep)], moment)
  const numbers = [...said.matchAll(/^ACK (\d+)\n/gm)].map(([, digits]) => Number(digits))
  return numbers.at(-1) ?? firstStep
}

describe('a host that is killed at any moment', () => {
  it('loses nothing that it has answered, and keeps nothing by halves', async () => {
    const folder = makeTempFolder()
    const plan = buildPlan('東')
    const random = seededRandom(1)
    let done = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const moment = { fromStart: round % 3 === 0, delayMs: random.below(round % 3 === 0 ? 350 : 60) }
      const acknowledged = await editAndKill(folder, done, moment)
      const host = await startTestHost(folder)
      const entryCount = await countEntries(host)
      if (entryCount === 0) {
        expect(acknowledged).toBe(0)
        await host.close()
        continue
      }
      const candidates = [acknowledged, acknowledged + 1].map(modelAfter)
      const found = candidates.findIndex((model) => model.entryCount === entryCount)
      expect(found, `${String(entryCount)} entries after ${String(acknowledged)} steps`).toBeGreaterThanOrEqual(0)
      const { history } = candidates[found]!
      expect(await readPlan(host, plan)).toEqual({ contents: history.present, undo: history.undo })
      expect(await checkFile(host.context)).toEqual(buildSoundCheck(entryCount))
      done = acknowledged + found
      await host.close()
    }
    expect(done).toBeGreaterThan(ROUNDS)
  }, 1_200_000)
})
