import type { Transaction } from 'kysely'
import type { PlanFile } from '#db/schema.ts'
import { contentDigestOf } from '#shared/bundle/content-digest.ts'
import type { MomentEntry } from '#shared/domain/journal/plan-moment.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { bundleCrypto } from './bundle-crypto.ts'
import { readState } from './read-state.ts'

/** What never changes of a state: the digest of its content, and the name of the edition that was fixed in it, or ''. */
export type StateMark = { readonly digest: string; readonly edition: string }

/** The marks of states, each computed once: an entry of the journal never comes to mean another state. */
export type StateDigests = {
  readonly markOf: (trx: Transaction<PlanFile>, planId: RecordId, entry: MomentEntry) => Promise<StateMark>
}

/** The oldest marks are let go when the newest `limit` are kept. */
export function createStateDigests(limit = 512): StateDigests {
  const kept = new Map<number, StateMark>()
  return {
    async markOf(trx, planId, entry) {
      const known = kept.get(entry.seq)
      if (known !== undefined) return known
      const mark = await computeMark(trx, planId, entry)
      kept.set(entry.seq, mark)
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - limit))) kept.delete(oldest)
      return mark
    },
  }
}

async function computeMark(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  { seq, act }: MomentEntry,
): Promise<StateMark> {
  const { records } = await readState(trx, planId, seq)
  const editions = act === 'edition/fix' ? records.filter((record) => record.type === 'edition') : []
  const newest = editions.toSorted((one, other) => other.fields.position - one.fields.position)[0]
  return { digest: contentDigestOf(records, bundleCrypto), edition: newest?.fields.name ?? '' }
}
