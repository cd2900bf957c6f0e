import type { Transaction } from 'kysely'
import { findLastTrustEvent, insertTrustEvent, listChainedEvents } from '#db/repositories/trust-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { TrustEvent } from '#shared/bundle/roster/trust-event.ts'
import type { Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { hashTrustEvent, linkOf } from './trust-chain.ts'

/** An event before it is dated and signed with a name. */
export type NewTrustEvent = Omit<TrustEvent, 'at' | 'actor'>

/** What an act of trust has come to. `write` is its part outside of the data file, done once the event is written. */
export type TrustOutcome<T, E> = {
  readonly event: NewTrustEvent
  readonly value: T
  readonly write?: () => Result<unknown, E>
}

/** Carries an act of trust out with its event: both are kept or neither. */
export async function actOnTrust<T, E>(
  context: HostContext,
  act: (trx: Transaction<PlanFile>) => Promise<Result<TrustOutcome<T, E>, E>> | Result<TrustOutcome<T, E>, E>,
): Promise<Result<T, E>> {
  const trx = await context.root.startTransaction().execute()
  try {
    const done = await finishAct(trx, context, await act(trx))
    await (done.ok ? trx.commit() : trx.rollback()).execute()
    return done
  } catch (thrown) {
    if (!trx.isCommitted && !trx.isRolledBack) await trx.rollback().execute()
    throw thrown
  }
}

async function finishAct<T, E>(
  trx: Transaction<PlanFile>,
  context: HostContext,
  outcome: Result<TrustOutcome<T, E>, E>,
): Promise<Result<T, E>> {
  if (!outcome.ok) return outcome
  const { event, value, write } = outcome.value
  await noteTrust(trx, context, event)
  const written = write?.() ?? { ok: true, value: null }
  return written.ok ? { ok: true, value } : written
}

/** Chains an event, in the caller's transaction. */
export async function noteTrust(trx: Transaction<PlanFile>, context: HostContext, noted: NewTrustEvent): Promise<void> {
  const last = await findLastTrustEvent(trx)
  const link = last?.hash ?? linkOf(await listChainedEvents(trx))
  const seq = (last?.event.seq ?? 0) + 1
  const event = { ...noted, seq, at: context.now().toISOString(), actor: context.actor }
  await insertTrustEvent(trx, { event, hash: hashTrustEvent(event, link) })
}
