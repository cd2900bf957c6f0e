import type { Transaction } from 'kysely'
import { findFirstTouch, findLastMoment, findMoment, findMomentBy } from '#db/repositories/journal-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { changedRecordId } from '#shared/domain/journal/record-change.ts'
import type { MomentEntry, PlanMoment } from '#shared/domain/journal/plan-moment.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { readState } from '../services/read-state.ts'

/** A plan as it stood at an earlier moment: the journal read backwards from the present. */
export function openPastPlan(context: HostContext): HostApi['plan']['openAt'] {
  return ({ planId, moment }) =>
    context.root.transaction().execute(async (trx) => {
      if ((await findLastMoment(trx, planId)) === null) return failed({ code: 'plan/not-found' })
      const entry = await findEntry(trx, planId, moment)
      if (!entry.ok) return entry
      return ok({ ...(await readState(trx, planId, entry.value.seq)), entry: entry.value })
    })
}

async function findEntry(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  moment: PlanMoment,
): Promise<Result<MomentEntry, AppError>> {
  if ('edition' in moment) return findFixing(trx, planId, moment.edition)
  const found =
    'seq' in moment
      ? await findMoment(trx, planId, moment.seq)
      : await findMomentBy(trx, planId, new Date(moment.at).toISOString())
  return found === null ? failed({ code: 'plan/no-such-moment' }) : ok(found)
}

/** The act that fixed an edition: the first on its record, which that act made. Undone and done again, it led to the same state. */
async function findFixing(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  edition: RecordId,
): Promise<Result<MomentEntry, AppError>> {
  const kept = await findFirstTouch(trx, planId, edition)
  const isMade = kept?.entry.changes.some((change) => change.op === 'insert' && changedRecordId(change) === edition)
  if (kept === null || isMade !== true) return failed({ code: 'plan/edition-not-kept' })
  const { seq, act, at, actor } = kept.entry
  return ok({ seq, act, at, actor })
}
