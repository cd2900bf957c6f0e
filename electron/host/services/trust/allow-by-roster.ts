import type { Transaction } from 'kysely'
import type { PlanFile } from '#db/schema.ts'
import { japanDay } from '#shared/domain/japan-time/japan-day.ts'
import { isExpired } from '#shared/bundle/roster/roster-days.ts'
import type { RosterError } from '#shared/bundle/roster/roster-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { noteTrust } from './act-on-trust.ts'
import { findHeldRoster } from './held-roster.ts'
import type { JudgedImport } from './judge-import.ts'

/**
 * What decides something by the roster: approving, returning, accepting, taking such an answer of another in, or joining two states. `subject` names the plan;
 * `reason` is the override, null where none was given.
 */
export type TrustedAct = {
  readonly act: 'approve' | 'return' | 'accept' | 'take-answer' | 'merge'
  readonly subject: string
  readonly reason: string | null
}

/**
 * Whether the roster in force still counts for what is about to be done. Where its days are over, a reason lets it pass, and is written down in the caller's
 * transaction.
 */
export async function allowByRoster(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { act, subject, reason }: TrustedAct,
): Promise<Result<null, RosterError>> {
  const held = await findHeldRoster(trx)
  if (held === null || !isExpired(held.book.roster, japanDay(context.now().toISOString()))) return ok(null)
  const { expiresOn, version } = held.book.roster
  if (reason === null) return failed({ code: 'roster/expired', expiresOn })
  const before = { version, expiresOn }
  await noteTrust(trx, context, { act: 'roster/override', subject, reason, before, after: { act } })
  return ok(null)
}

/** The same for taking in what others have stated: only where that decides something, and is not kept here yet. */
export async function allowStatements(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { hasNewDecisions, ...given }: Pick<JudgedImport, 'hasNewDecisions'> & Omit<TrustedAct, 'act'>,
): Promise<Result<null, RosterError>> {
  return hasNewDecisions ? allowByRoster(trx, context, { act: 'take-answer', ...given }) : ok(null)
}
