import { listEntriesBefore, listTurns } from '#db/repositories/journal-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { tellingChange, undoneActs } from '#shared/domain/journal/act-item.ts'
import { isFoundingAct } from '#shared/domain/journal/journal-entry.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'

/** The acts of a plan, newest first, back to the one that brought it into the file. */
export function listActs(context: HostContext): HostApi['plan']['acts'] {
  return ({ planId, before, limit }) =>
    context.root.transaction().execute(async (trx) => {
      const kept = await listEntriesBefore(trx, { planId, before, limit: limit + 1 })
      const undone = undoneActs(await listTurns(trx, planId))
      const acts = kept.slice(0, limit).map(({ entry: { seq, act, at, actor, changes } }) => ({
        seq,
        act,
        at,
        actor,
        recordCount: changes.length,
        telling: isFoundingAct(act) ? null : tellingChange(changes),
        isUndone: undone.has(seq),
      }))
      return ok({ acts, hasMore: kept.length > limit, now: context.now().toISOString() })
    })
}
