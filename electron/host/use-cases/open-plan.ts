import { findLastLink, nameTurns } from '#db/repositories/journal-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { failed, ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'

/** Opening a plan is no act: the journal stays as it is. */
export function openPlan(context: HostContext): HostApi['plan']['open'] {
  return ({ planId }) =>
    context.root.transaction().execute(async (trx) => {
      const plan = await findPlan(trx, planId)
      const last = await findLastLink(trx, planId)
      if (plan === null || last === null) return failed({ code: 'plan/not-found' })
      const undo = await nameTurns(trx, last.undo)
      return ok({ plan, records: await listRecords(trx, planId), undo, savedAt: last.at })
    })
}
