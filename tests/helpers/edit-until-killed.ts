import { writeSync } from 'node:fs'
import { buildPlan } from './build-plan.ts'
import { PlanHistory, drawStep, sendStep } from './plan-workload.ts'
import { countEntries, addPlans, startTestHost } from './run-host.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * A program of its own: edits the plan in a data folder by a seeded workload, from a given step on, and says `ACK n` on standard
 * output after each answer. It ends when it is killed, or after so many steps that somebody has forgotten it.
 */
const [folder = '', seed = '0', firstStep = '0'] = process.argv.slice(2)
const LAST_STEP = Number(firstStep) + 20_000

const plan = buildPlan('東')
const random = seededRandom(Number(seed))
const history = new PlanHistory()
const host = await startTestHost(folder)
if ((await countEntries(host)) === 0) await addPlans(host, [plan.records])

for (let number = 1; number <= LAST_STEP; number += 1) {
  const step = drawStep(random, number)
  const { present } = history
  const expected = history.take(step)
  if (number <= Number(firstStep)) continue
  const code = await sendStep(host, plan, present, step)
  if (code !== expected) throw new Error(`step ${String(number)} was answered with ${code}, not ${expected}`)
  writeSync(1, `ACK ${String(number)}\n`)
}
