import { listBookLines } from '#db/repositories/bundle-book-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { partAnswers } from '#shared/domain/scope/section-answers.ts'
import { failed, ok } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'

/** Which sections have a part of the plan, and which of them have answered: as the ledger of bundles has it. */
export function listParts({ root }: HostContext): HostApi['handout']['listParts'] {
  return ({ planId }) =>
    root.transaction().execute(async (trx) => {
      if ((await findPlan(trx, planId)) === null) return failed({ code: 'plan/not-found' })
      const lines = await listBookLines(trx, planId)
      const handOuts = lines.flatMap(({ direction, bundleId, at, scope, answersTo, note }) =>
        direction === 'out' && scope !== null && answersTo === null
          ? [{ bundleId: bundleId as RecordId, at, scope, receiver: note.receiver }]
          : [],
      )
      const answers = lines.flatMap(({ direction, answersTo, at }) =>
        direction === 'in' && answersTo !== null ? [{ answersTo: answersTo as RecordId, at }] : [],
      )
      return ok(partAnswers(createPlanModel(await listRecords(trx, planId)), handOuts, answers))
    })
}
