import type { Transaction } from 'kysely'
import { listPassedHeads, listStatementsAbout, type PassedHead } from '#db/repositories/bundle-repository.ts'
import { listParents } from '#db/repositories/revision-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { RosterBook } from '#shared/bundle/roster/roster-book.ts'
import type { WriterOrigin } from '#shared/contracts/exchange-contract.ts'
import type { PlanSummary } from '#shared/domain/plan/plan-summary.ts'
import type { Writer } from '#shared/domain/revision/conflict.ts'
import { findHeldRoster } from '../trust/held-roster.ts'
import { judgeStatement } from './read-standing.ts'

/** How each of these came here, by its digest; null where no person wrote it, and no file brought it. */
export async function traceOrigins(
  trx: Transaction<PlanFile>,
  plan: Pick<PlanSummary, 'id' | 'municipality'>,
  writers: readonly Writer[],
): Promise<ReadonlyMap<string, WriterOrigin | null>> {
  const bringers = bringersOf(await listParents(trx, plan.id), await listPassedHeads(trx, plan.id))
  const book = (await findHeldRoster(trx))?.book ?? null
  const origins = new Map<string, WriterOrigin | null>()
  const files = new Map<string, WriterOrigin>()
  for (const { digest, actor } of writers) {
    const bringer = bringers.get(digest)
    if (bringer?.direction !== 'in') {
      origins.set(digest, actor === '' ? null : { from: 'here' })
      continue
    }
    const origin = files.get(bringer.digest) ?? (await readOrigin(trx, { book, plan }, bringer))
    files.set(bringer.digest, origin)
    origins.set(digest, origin)
  }
  return origins
}

/** The first bundle that had a revision, by the digest of that: what others have passed on later says nothing of where it is from. */
function bringersOf(
  parents: ReadonlyMap<string, readonly string[]>,
  passed: readonly PassedHead[],
): ReadonlyMap<string, PassedHead> {
  const bringers = new Map<string, PassedHead>()
  for (const bundle of passed) {
    const due = [bundle.head]
    for (let digest = due.pop(); digest !== undefined; digest = due.pop()) {
      if (bringers.has(digest)) continue
      bringers.set(digest, bundle)
      due.push(...(parents.get(digest) ?? []))
    }
  }
  return bringers
}

/** Who has signed the file itself, by the roster in force; answers to it are not about where it is from. */
async function readOrigin(
  trx: Transaction<PlanFile>,
  { book, plan }: { readonly book: RosterBook | null; readonly plan: Pick<PlanSummary, 'municipality'> },
  { digest, kind }: PassedHead,
): Promise<WriterOrigin> {
  const subject = { kind, municipality: plan.municipality.code }
  const signed = (await listStatementsAbout(trx, digest)).filter(({ bundleDigest }) => bundleDigest === digest)
  return { from: 'file', signers: signed.map((statement) => judgeStatement(book, statement, subject)) }
}
