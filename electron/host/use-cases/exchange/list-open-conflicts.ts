import { findPlan } from '#db/repositories/plan-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { Conflict, Writer } from '#shared/domain/revision/conflict.ts'
import { failed, ok } from '#shared/result.ts'
import { tellConflict } from '#shared/sheets/merge/tell-conflict.ts'
import type { HostContext } from '../../host-context.ts'
import { listConflictStates } from '../../services/exchange/open-conflicts.ts'
import { traceOrigins } from '../../services/exchange/trace-origins.ts'
import { pageOf } from '../../services/page-of.ts'

/** What a person has to decide in a plan. */
export function listOpenConflicts(context: HostContext): HostApi['exchange']['conflicts'] {
  return ({ planId, from = 0 }) =>
    context.root.transaction().execute(async (trx) => {
      const plan = await findPlan(trx, planId)
      if (plan === null) return failed({ code: 'plan/not-found' })
      const { open } = await listConflictStates(trx, planId)
      if (open.length === 0) return ok({ total: 0, from, items: [] })
      const model = createPlanModel(await listRecords(trx, planId))
      const origins = await traceOrigins(
        trx,
        plan,
        open.flatMap(({ conflict }) => writersOf(conflict)),
      )
      const originOf = (writer: Writer | null) => (writer === null ? null : (origins.get(writer.digest) ?? null))
      return ok(
        pageOf(open, from, ({ conflict }) => ({
          ...tellConflict(model, conflict),
          oursOrigin: originOf(conflict.oursBy),
          candidateOrigins: conflict.candidates.map(originOf),
        })),
      )
    })
}

function writersOf({ oursBy, candidates }: Conflict): readonly Writer[] {
  return oursBy === null ? candidates : [oursBy, ...candidates]
}
