import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkFile } from '#electron/host/use-cases/check-file.ts'
import { buildPlan } from '../../helpers/build-plan.ts'
import { openKeys, recordsOf, startOffices } from '../../helpers/exchange-plans.ts'
import {
  buildSoundCheck,
  cellOf,
  countEntries,
  editOf,
  exportSigned,
  startTestHost,
  valueOf,
} from '../../helpers/run-host.ts'
import { runUntilKilled } from '../../helpers/run-until-killed.ts'
import { seededRandom } from '../../helpers/seeded-random.ts'

const ROUNDS = process.env['LONG'] === undefined ? 8 : 200
const PROGRAM = fileURLToPath(new URL('../../helpers/take-in-until-killed.ts', import.meta.url))

const plan = buildPlan('東')
const { planId, project } = plan

describe('a host that is killed while it joins two states', () => {
  it('has joined them whole or not at all, and can go on', async () => {
    const [ours, theirs] = await startOffices(plan, 2)
    if (ours === undefined || theirs === undefined) throw new Error('two offices were started')
    valueOf(await ours.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,100件' })))
    valueOf(await theirs.api.plan.commit(cellOf(plan, { before: '1,000件', raw: '1,200件' })))
    const rename = { recordId: project, before: { name: 'オンライン申請' }, after: { name: '電子申請' } }
    valueOf(await theirs.api.plan.commit(editOf(planId, 'project', rename)))
    const folder = ours.context.dataFolder
    const file = join(theirs.context.dataFolder, 'theirs.plan.json')
    writeFileSync(file, await exportSigned(theirs, planId))
    await Promise.all([ours.close(), theirs.close()])
    const random = seededRandom(7)
    for (let round = 0; round < ROUNDS; round += 1) {
      const said = await runUntilKilled(PROGRAM, [folder, file], { fromStart: false, delayMs: random.below(60) })
      expect(said).toMatch(/^ACK merge\n/)
      const host = await startTestHost(folder)
      const name = (await recordsOf(host, planId)).get(project)?.fields
      const state = [name, (await openKeys(host, planId)).length]
      expect([
        [expect.objectContaining({ name: '電子申請' }), 1],
        [expect.objectContaining({ name: 'オンライン申請' }), 0],
      ]).toContainEqual(state)
      expect(await checkFile(host.context)).toEqual(buildSoundCheck(await countEntries(host)))
      await host.close()
    }
  }, 1_200_000)
})
