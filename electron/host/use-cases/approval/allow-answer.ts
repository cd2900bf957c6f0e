import type { Transaction } from 'kysely'
import { findPlan } from '#db/repositories/plan-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import { failed, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { allowByRoster } from '../../services/trust/allow-by-roster.ts'
import { maySign } from '../../services/trust/may-sign.ts'
import type { Answering } from './answering.ts'

/** Whether the roster lets the key give such an answer, and still counts for it. Remarks alone decide nothing, and need no roster in its days. */
export async function allowAnswer(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { planId, signer, reason, act }: Answering & { readonly act: 'approve' | 'return' | 'accept' | 'remark' },
): Promise<Result<null, AppError>> {
  const plan = await findPlan(trx, planId)
  if (plan === null) return failed({ code: 'plan/not-found' })
  const { title, municipality } = plan
  const may = await maySign(trx, context, { kid: signer.kid, act, municipality: municipality.code })
  return may.ok && act !== 'remark' ? allowByRoster(trx, context, { act, subject: title, reason }) : may
}
