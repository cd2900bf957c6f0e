import { insertRecord } from '../edit/insert-record.ts'
import { removeRecords } from '../edit/remove-records.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { findingKey, type Finding } from './finding.ts'
import { findingsOf } from './findings-of.ts'

/** A finding that the officer lets stand, and the record of why. */
export type AcceptedFinding = { readonly finding: Finding; readonly acceptance: PlanRecord<'acceptance'> }

/** What 点検 has to say about a plan: what is open, and what was accepted and is still so. */
export type CheckedPlan = { readonly open: readonly Finding[]; readonly accepted: readonly AcceptedFinding[] }

const keptFor = new WeakMap<PlanModel, CheckedPlan>()

/**
 * The findings of a plan, apart by whether the officer has accepted them. An acceptance whose finding is gone stays in the plan, and counts again if the very
 * same finding comes back.
 */
export function checkPlan(model: PlanModel): CheckedPlan {
  const known = keptFor.get(model)
  if (known !== undefined) return known
  const acceptances = new Map(model.list('acceptance').map((acceptance) => [findingKeyOf(acceptance), acceptance]))
  const open: Finding[] = []
  const accepted: AcceptedFinding[] = []
  for (const finding of findingsOf(model)) {
    const acceptance = acceptances.get(findingKey(finding))
    if (acceptance === undefined) open.push(finding)
    else accepted.push({ finding, acceptance })
  }
  const checked = { open, accepted }
  keptFor.set(model, checked)
  return checked
}

function findingKeyOf({ fields: { rule, subject } }: PlanRecord<'acceptance'>): string {
  return `${rule}\n${subject}`
}

/** Lets a finding stand, for a reason; no change where it is accepted already. */
export function acceptFinding(
  model: PlanModel,
  { rule, subject }: Finding,
  given: { readonly reason: string; readonly newId: RecordId },
): readonly RecordChange[] {
  const isAccepted = model.list('acceptance').some(({ fields }) => fields.rule === rule && fields.subject === subject)
  if (isAccepted) return []
  return insertRecord(model, { id: given.newId, type: 'acceptance', fields: { rule, subject, reason: given.reason } })
}

/** Takes an acceptance back, so that its finding is open again. */
export function reopenFinding(model: PlanModel, acceptance: RecordId): readonly RecordChange[] {
  return removeRecords(model, [acceptance])
}
