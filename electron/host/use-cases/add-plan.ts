import type { Transaction } from 'kysely'
import { findPlan } from '#db/repositories/plan-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { foundingActs } from '#shared/domain/journal/journal-entry.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { HostContext } from '../host-context.ts'
import { commitAct } from '../services/commit-act.ts'

/** Puts a whole plan into the file as one act, which undo does not pass. Throws where the plan is there already. */
export async function addPlan(
  trx: Transaction<PlanFile>,
  context: HostContext,
  plan: { readonly act: (typeof foundingActs)[number]; readonly records: readonly PlanRecord[] },
): Promise<RecordId> {
  const planId = planIdOf(plan.records)
  if ((await findPlan(trx, planId)) !== null) throw new Error(`the plan ${planId} is in the file already`)
  await commitAct(trx, context, {
    planId,
    act: plan.act,
    target: null,
    changes: plan.records.map((record) => ({ op: 'insert', record })),
    undoAfter: () => ({ undoable: null, redoable: null }),
  })
  return planId
}

/** The id of the one plan record. Throws where there is none or more than one. */
export function planIdOf(records: readonly PlanRecord[]): RecordId {
  const plans = records.filter((record) => record.type === 'plan')
  if (plans.length !== 1 || plans[0] === undefined) throw new Error('a plan has exactly one plan record')
  return plans[0].id
}
