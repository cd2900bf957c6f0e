import { checkPlan } from '#shared/domain/check/acceptances.ts'
import { severities, type Finding } from '#shared/domain/check/finding.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findingSentence, findingText, severityWords } from '#shared/messages/finding-sentences.ts'
import { recordPlace } from '#shared/sheets/places/record-place.ts'
import { ok } from '#shared/result.ts'
import type { Command } from '../command.ts'
import { findPlan } from '../find-plan.ts'

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
      open: open.map((finding) => toJson(model, finding)),
      accepted: accepted.map(({ finding, acceptance }) => ({
        ...toJson(model, finding),
        reason: acceptance.fields.reason,
      })),
    }
    return ok({ json, text: toText(json) })
  },
}

type JsonFinding = ReturnType<typeof toJson>
type JsonFindings = {
  readonly open: readonly JsonFinding[]
  readonly accepted: ReadonlyArray<JsonFinding & { readonly reason: string }>
}

function toJson(model: PlanModel, finding: Finding) {
  const { rule, severity, recordId, field } = finding
  const { what } = findingSentence(finding, model.plan.fields.calendar)
  return { rule, severity, place: recordPlace(model, recordId, field), what, recordId, field }
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
