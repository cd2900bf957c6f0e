import { ok } from '#shared/result.ts'
import { addSamples } from '../../host/use-cases/add-samples.ts'
import type { Command } from '../command.ts'

export const initCommand: Command = {
  usage: '[--samples]',
  minimum: 0,
  maximum: 0,
  options: { samples: { type: 'boolean' } },
  makesFile: true,
  async run({ options, openHost }) {
    const host = await openHost()
    if (!host.ok) return host
    const { api, context } = host.value
    if (options['samples'] === true) {
      const added = await addSamples(context)
      if (!added.ok) return added
    }
    const plans = await api.plan.list({})
    if (!plans.ok) return plans
    return ok({
      json: { dataFolder: context.dataFolder, plans: plans.value.map(({ id }) => id) },
      text: `${context.dataFolder} にデータファイルがあります（計画 ${String(plans.value.length)}件）。`,
    })
  },
}
