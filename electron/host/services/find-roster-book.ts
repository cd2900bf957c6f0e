import type { Transaction } from 'kysely'
import { findRoster } from '#db/repositories/trust-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { createRosterBook, type RosterBook } from '#shared/bundle/roster/roster-book.ts'
import { verifyBundle } from '#shared/bundle/verify-bundle.ts'
import type { HostContext } from '../host-context.ts'
import { bundleCrypto } from './bundle-crypto.ts'

/** The roster in force, which names its own keys; null before the first. */
export async function findRosterBook(trx: Transaction<PlanFile>, { now }: HostContext): Promise<RosterBook | null> {
  const kept = await findRoster(trx)
  if (kept === null) return null
  const bundle = verifyBundle(kept.file, { crypto: bundleCrypto, keys: { find: () => null }, now: now().getTime() })
  if (!bundle.ok || bundle.value.payload.kind !== 'roster') throw new Error('the roster in force is no roster')
  return createRosterBook(bundle.value.payload.roster, bundleCrypto)
}
