import { ok } from '#shared/result.ts'
import type { Command } from '../command.ts'
import { findPlan } from '../find-plan.ts'

export const showCommand: Command = {
  usage: 'PLAN',
  minimum: 1,
  maximum: 1,
  options: {},
  makesFile: false,
  async run({ words: [word = ''], openHost }) {
    const host = await openHost()
    if (!host.ok) return host
    const opened = await findPlan(host.value, word)
    if (!opened.ok) return opened
    const json = { plan: opened.value.plan, records: opened.value.records }
    return ok({ json, text: JSON.stringify(json, null, 2) })
  },
}
