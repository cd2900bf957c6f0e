import type { Transaction } from 'kysely'
import type { PlanFile } from '#db/schema.ts'
import { refusalToSign, type PlannedSignature } from '#shared/bundle/roster/judge-signing.ts'
import type { RosterError } from '#shared/bundle/roster/roster-error.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { findHeldRoster } from './held-roster.ts'

/** Whether a key may sign now, by the roster in force. */
export async function maySign(
  trx: Transaction<PlanFile>,
  context: HostContext,
  planned: Omit<PlannedSignature, 'at'>,
): Promise<Result<null, RosterError>> {
  const book = (await findHeldRoster(trx))?.book ?? null
  const refusal = refusalToSign(book, { ...planned, at: context.now().toISOString() })
  return refusal === null ? ok(null) : failed(refusal)
}
