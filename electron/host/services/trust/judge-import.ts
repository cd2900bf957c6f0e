import type { Transaction } from 'kysely'
import { listStatements } from '#db/repositories/bundle-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { isExpired } from '#shared/bundle/roster/roster-days.ts'
import type { RosterBook } from '#shared/bundle/roster/roster-book.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import { japanDay } from '#shared/domain/japan-time/japan-day.ts'
import type { HostContext } from '../../host-context.ts'
import { tellTrust, type ToldTrust } from './tell-trust.ts'

/**
 * What the signatures of a file count for here. Of those that are not kept yet: whether there are any, and whether one of them decides something (承認, 差戻し, 受理).
 * `isRosterExpired`: the days of the roster by which that is so are over.
 */
export type JudgedImport = ToldTrust & {
  readonly hasNewSignatures: boolean
  readonly hasNewDecisions: boolean
  readonly isRosterExpired: boolean
}

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
  const news = signers.filter(({ signatureDigest }) => !seen.has(signatureDigest))
  const told = tellTrust(bundle, book, { municipality, firstSeenAt: (digest) => seen.get(digest) ?? now })
  return {
    ...told,
    hasNewSignatures: news.length > 0,
    hasNewDecisions: news.some(({ act }) => act !== 'author'),
    isRosterExpired: book !== null && isExpired(book.roster, japanDay(now)),
  }
}
