import { revealedInPlain } from '#shared/domain/text/reveal-text.ts'
import { standingText } from '#shared/messages/standing-words.ts'
import { ok } from '#shared/result.ts'
import type { Command } from '../command.ts'

export const plansCommand: Command = {
  usage: '',
  minimum: 0,
  maximum: 0,
  options: {},
  makesFile: false,
  async run({ openHost }) {
    const host = await openHost()
    if (!host.ok) return host
    const plans = await host.value.api.plan.list({})
    if (!plans.ok) return plans
    const lines = plans.value.map(
      ({ id, municipality, title, standing }) =>
        `${id}  ${revealedInPlain(`${municipality.name}  ${title}`)}  ${standingText(standing)}`,
    )
    const json = plans.value.map((plan) => ({
      ...plan,
      municipality: plan.municipality.name,
      code: plan.municipality.code,
      standing: plan.standing.state,
      lapsed: plan.standing.lapsed,
    }))
    return ok({ json, text: lines.join('\n') })
  },
}
