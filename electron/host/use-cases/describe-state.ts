import type { Transaction } from 'kysely'
import { countEntriesAfter, findLastMoment, findMoment } from '#db/repositories/journal-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { PlanStateInfo } from '#shared/contracts/plan-contract.ts'
import type { MomentEntry } from '#shared/domain/journal/plan-moment.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'

/** Which state of a plan this is, and the digest of its content: what the foot of every printed page names. */
export function describeState(context: HostContext): HostApi['plan']['state'] {
  return ({ planId, seq }) => context.root.transaction().execute((trx) => stateInfo(trx, context, { planId, seq }))
}

/** The same within a transaction. */
export async function stateInfo(
  trx: Transaction<PlanFile>,
  { digests }: HostContext,
  { planId, seq }: { readonly planId: RecordId; readonly seq?: number | undefined },
): Promise<Result<PlanStateInfo, AppError>> {
  const entry = await findEntry(trx, planId, seq)
  if (!entry.ok) return entry
  const mark = await digests.markOf(trx, planId, entry.value)
  return ok({ entry: entry.value, ...mark, isPresent: (await countEntriesAfter(trx, planId, entry.value.seq)) === 0 })
}

/** The present state of a plan that the file has, as the ledger of bundles names it. */
export async function getPresent(
  trx: Transaction<PlanFile>,
  context: HostContext,
  planId: RecordId,
): Promise<{ readonly entry: number; readonly contentDigest: string }> {
  const present = await stateInfo(trx, context, { planId })
  if (!present.ok) throw new Error(`the plan ${planId} has no journal`)
  return { entry: present.value.entry.seq, contentDigest: present.value.digest }
}

async function findEntry(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  seq: number | undefined,
): Promise<Result<MomentEntry, AppError>> {
  const last = await findLastMoment(trx, planId)
  if (last === null) return failed({ code: 'plan/not-found' })
  const found = seq === undefined ? last : await findMoment(trx, planId, seq)
  return found === null ? failed({ code: 'plan/no-such-moment' }) : ok(found)
}
