import { writeSync } from 'node:fs'
import { buildPlan } from './build-plan.ts'
import { PlanHistory, WORKLOAD_SEED, drawStep, sendStep } from './plan-workload.ts'
import { countEntries, addPlans, startTestHost } from './run-host.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * A program of its own: edits the plan in a data folder by a seeded workload, from behind a given step on, and says `ACK n` on
 * standard output after each answer. It ends when it is killed, at an answer that the model does not give, or after the steps.
 */
const [folder = '', firstStep = '0', steps = '20000'] = process.argv.slice(2)
const lastStep = Number(firstStep) + Number(steps)

const plan = buildPlan('東')
const random = seededRandom(WORKLOAD_SEED)
const history = new PlanHistory()
const host = await startTestHost(folder)
if ((await countEntries(host)) === 0) await addPlans(host, [plan.records])

for (let number = 1; number <= lastStep; number += 1) {
  const step = drawStep(random, number)
  const { present } = history
  const expected = history.take(step)
  if (number <= Number(firstStep)) continue
  const code = await sendStep(host, plan, present, step)
  if (code !== expected) throw new Error(`step ${String(number)} was answered with ${code}, not ${expected}`)
  writeSync(1, `ACK ${String(number)}\n`)
}
