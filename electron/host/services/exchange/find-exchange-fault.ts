import type { Transaction } from 'kysely'
import { listConflicts } from '#db/repositories/conflict-repository.ts'
import { listMarks, listRevisions } from '#db/repositories/revision-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { JournalEntry } from '#shared/domain/journal/journal-entry.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { createGraph } from '#shared/domain/revision/revision-graph.ts'
import { isSoundRevision } from '#shared/domain/revision/revision.ts'
import { bundleCrypto } from '../bundle-crypto.ts'

/**
 * What is wrong with what a file keeps beside the journal about other states of a plan: `revision` one is not what its digest says, or its parents are not there;
 * `mark` one names no entry of the plan, or says of an entry that it joined something though it did not; `conflict` one was found or decided by no entry that can.
 */
export type ExchangeFault = { readonly planId: RecordId; readonly fault: 'revision' | 'mark' | 'conflict' }

/** The first fault of a plan, `entries` being all that its journal has; null where there is none. */
export async function findExchangeFault(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  entries: readonly JournalEntry[],
): Promise<ExchangeFault | null> {
  const acts = new Map(entries.map(({ seq, act }) => [seq, act]))
  const hasJoined = (seq: number) => JOINING.has(acts.get(seq) ?? '')
  const revisions = await listRevisions(trx, planId)
  const isSound = revisions.every((revision) => isSoundRevision(planId, revision, bundleCrypto))
  if (!isSound || createGraph(revisions).missing.size > 0) return { planId, fault: 'revision' }
  const marks = await listMarks(trx, planId)
  if (!marks.every(({ seq, kind }) => (kind === 'joined' ? hasJoined(seq) : acts.has(seq)))) {
    return { planId, fault: 'mark' }
  }
  const conflicts = await listConflicts(trx, planId)
  const isFounded = conflicts.every(
    ({ seq, settlements }) =>
      hasJoined(seq) && settlements.every(({ settledBy }) => settledBy > seq && acts.has(settledBy)),
  )
  return isFounded ? null : { planId, fault: 'conflict' }
}

/** Acts that bring another state of a plan in, or the state with which a sample begins everywhere. */
const JOINING: ReadonlySet<string> = new Set(['plan/add-sample', 'plan/take-in', 'plan/merge'])
