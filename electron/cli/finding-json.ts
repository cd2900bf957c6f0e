import { severities, type Finding, type Severity } from '#shared/domain/check/finding.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findingSentence } from '#shared/messages/finding-sentences.ts'
import { recordPlace } from '#shared/sheets/places/record-place.ts'

export type JsonFinding = ReturnType<typeof findingJson>

/** A finding of 点検 with its place and its sentence. */
export function findingJson(model: PlanModel, finding: Finding) {
  const { rule, severity, recordId, field } = finding
  const { what } = findingSentence(finding, model.plan.fields.calendar)
  return { rule, severity, place: recordPlace(model, recordId, field), what, recordId, field }
}

/** How many findings there are of each weight. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = severities.map((severity) => [severity, findings.filter((each) => each.severity === severity).length])
  return Object.fromEntries(counts) as Record<Severity, number>
}
