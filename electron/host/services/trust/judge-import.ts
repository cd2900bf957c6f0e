import type { Transaction } from 'kysely'
import { listStatements } from '#db/repositories/bundle-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { RosterBook } from '#shared/bundle/roster/roster-book.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { HostContext } from '../../host-context.ts'
import { tellTrust, type ToldTrust } from './tell-trust.ts'

/** What the signatures of a file count for here, and whether one of them is not kept yet. */
export type JudgedImport = ToldTrust & { readonly hasNewSignatures: boolean }

type Incoming = {
  readonly bundle: VerifiedBundle
  readonly book: RosterBook | null
  readonly municipality: string | null
}

/**
 * What a verified file counts for by the roster in force; without one, no signature counts. A signature that is kept already was first seen when it came, so that a
 * key which is revoked later takes nothing back.
 */
export async function judgeImport(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { bundle, book, municipality }: Incoming,
): Promise<JudgedImport> {
  const { signers } = bundle
  const digests = signers.map(({ signatureDigest }) => signatureDigest)
  const seen = new Map((await listStatements(trx, digests)).map((each) => [each.signatureDigest, each.firstSeenAt]))
  const now = context.now().toISOString()
  const told = tellTrust(bundle, book, { municipality, firstSeenAt: (digest) => seen.get(digest) ?? now })
  return { ...told, hasNewSignatures: seen.size < signers.length }
}
