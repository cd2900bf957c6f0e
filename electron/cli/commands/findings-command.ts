import { checkPlan } from '#shared/domain/check/acceptances.ts'
import { severities } from '#shared/domain/check/finding.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { findingText, severityWords } from '#shared/messages/finding-sentences.ts'
import { ok } from '#shared/result.ts'
import type { Command } from '../command.ts'
import { findPlan } from '../find-plan.ts'
import { findingJson, type JsonFinding } from '../finding-json.ts'

/** 点検 of a plan, as the screen lists it: open findings by weight, then those that were accepted with their reasons. */
export const findingsCommand: Command = {
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
    const model = createPlanModel(opened.value.records)
    const { open, accepted } = checkPlan(model)
    const json = {
      open: open.map((finding) => findingJson(model, finding)),
      accepted: accepted.map(({ finding, acceptance }) => ({
        ...findingJson(model, finding),
        reason: acceptance.fields.reason,
      })),
    }
    return ok({ json, text: toText(json) })
  },
}

type JsonFindings = {
  readonly open: readonly JsonFinding[]
  readonly accepted: ReadonlyArray<JsonFinding & { readonly reason: string }>
}

function toText({ open, accepted }: JsonFindings): string {
  const groups = severities.map((severity) => ({
    title: severityWords[severity],
    lines: open.filter((finding) => finding.severity === severity).map(({ place, what }) => `${place}：${what}`),
  }))
  const standing = accepted.map(({ place, what, reason }) => `${place}：${what}（${reason}）`)
  return [...groups, { title: findingText.accepted, lines: standing }]
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => [`${title}（${String(lines.length)}）`, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')
}
