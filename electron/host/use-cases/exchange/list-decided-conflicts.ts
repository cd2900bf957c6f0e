import { listMomentsAt } from '#db/repositories/journal-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { DecidedConflict } from '#shared/contracts/exchange-contract.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { failed, ok } from '#shared/result.ts'
import { tellConflict } from '#shared/sheets/merge/tell-conflict.ts'
import type { HostContext } from '../../host-context.ts'
import { listConflictStates, type SettledConflict } from '../../services/exchange/open-conflicts.ts'
import { pageOf } from '../../services/page-of.ts'

/** What people have decided in a plan, and by which act. */
export function listDecidedConflicts(context: HostContext): HostApi['exchange']['decided'] {
  return ({ planId, from = 0 }) =>
    context.root.transaction().execute(async (trx) => {
      if ((await findPlan(trx, planId)) === null) return failed({ code: 'plan/not-found' })
      const { decided } = await listConflictStates(trx, planId)
      if (decided.length === 0) return ok({ total: 0, from, items: [] })
      const model = createPlanModel(await listRecords(trx, planId))
      const moments = await listMomentsAt(trx, planId, [...new Set(decided.map(({ settledBy }) => settledBy))])
      const bySeq = new Map(moments.map((moment) => [moment.seq, moment]))
      const newestFirst = decided
        .flatMap((each) => {
          const by = bySeq.get(each.settledBy)
          return by === undefined ? [] : [{ ...each, by }]
        })
        .toSorted((one, other) => other.settledBy - one.settledBy)
      return ok(
        pageOf(newestFirst, from, ({ conflict, decision, by }) => {
          return { told: tellConflict(model, conflict), how: howOf(decision), by }
        }),
      )
    })
}

function howOf(decision: SettledConflict['decision']): DecidedConflict['how'] {
  if (decision === 'written') return 'act'
  if ('write' in decision) return 'written'
  return decision.take === 'ours' ? 'ours' : 'other'
}
