import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { modelAfter, readPlan } from '../../helpers/plan-workload.ts'
import { buildSoundCheck, countEntries, startTestHost } from '../../helpers/run-host.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'
import { makeTempFolder } from '../../helpers/temp-folder.ts'

const ROUNDS = process.env['LONG'] === undefined ? 15 : 500
const PROGRAM = fileURLToPath(new URL('../../helpers/edit-until-killed.ts', import.meta.url))

/** Starts the program, kills it `delayMs` after its first answer (or after its start), and gives the last step it acknowledged. */
async function editAndKill(folder: string, firstStep: number, moment: { fromStart: boolean; delayMs: number }) {
  const child = spawn(process.execPath, [PROGRAM, folder, String(firstStep)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaint = ''
  const answered = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      resolve()
    })
  })
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)))
  if (!moment.fromStart) await Promise.race([answered, ended])
  await pause(moment.delayMs)
  child.kill('SIGKILL')
  expect(await ended, complaint).toBe('SIGKILL')
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
