import type { Transaction } from 'kysely'
import { listConflicts, type Settlement } from '#db/repositories/conflict-repository.ts'
import { listMarks, listRevisions } from '#db/repositories/revision-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { JournalEntry } from '#shared/domain/journal/journal-entry.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Conflict } from '#shared/domain/revision/conflict.ts'
import { createGraph } from '#shared/domain/revision/revision-graph.ts'
import { isSoundRevision } from '#shared/domain/revision/revision.ts'
import { bundleCrypto } from '../bundle-crypto.ts'
import { canHaveSettled, isJoining } from './open-conflicts.ts'

/**
 * What is wrong with what a file keeps beside the journal about other states of a plan: `revision` one is not what its digest says, or its parents are not there;
 * `mark` one names no entry of the plan, or says of an entry that it joined something though it did not; `conflict` one was found by no entry that can, or is said to be decided by one that
 * did not write at its place.
 */
export type ExchangeFault = { readonly planId: RecordId; readonly fault: 'revision' | 'mark' | 'conflict' }

/** The first fault of a plan, `entries` being all that its journal has; null where there is none. */
export async function findExchangeFault(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  entries: readonly JournalEntry[],
): Promise<ExchangeFault | null> {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]))
  const hasJoined = (seq: number) => {
    const entry = bySeq.get(seq)
    return entry !== undefined && isJoining(entry)
  }
  const revisions = await listRevisions(trx, planId)
  const isSound = revisions.every((revision) => isSoundRevision(planId, revision, bundleCrypto))
  if (!isSound || createGraph(revisions).missing.size > 0) return { planId, fault: 'revision' }
  const marks = await listMarks(trx, planId)
  if (!marks.every(({ seq, kind }) => (kind === 'joined' ? hasJoined(seq) : bySeq.has(seq)))) {
    return { planId, fault: 'mark' }
  }
  const conflicts = await listConflicts(trx, planId)
  const isFounded = conflicts.every(({ seq, content, settlements }) => {
    const conflict = JSON.parse(content) as Conflict
    const isDecided = ({ settledBy, decision }: Settlement) => {
      const entry = bySeq.get(settledBy)
      return settledBy > seq && entry !== undefined && canHaveSettled(conflict, decision, entry)
    }
    return hasJoined(seq) && settlements.every(isDecided)
  })
  return isFounded ? null : { planId, fault: 'conflict' }
}
