import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { getChainHead, insertEntry, nameTurns } from '#db/repositories/journal-repository.ts'
import { writeChanges } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import type { ActOutcome } from '#shared/contracts/plan-contract.ts'
import {
  isFoundingAct,
  isOfficerAct,
  type JournalAct,
  type JournalEntry,
  type UndoState,
} from '#shared/domain/journal/journal-entry.ts'
import { completeChanges, type RecordChange } from '#shared/domain/journal/record-change.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { HostContext } from '../host-context.ts'
import { settleWritten } from './exchange/open-conflicts.ts'

/** What is about to be done. `undoAfter` says what can be undone and redone next, given the `seq` of the new entry. */
export type PlannedAct = {
  readonly planId: RecordId
  readonly act: JournalAct
  readonly target: number | null
  readonly changes: readonly RecordChange[]
  readonly undoAfter: (seq: number) => UndoState
}

/**
 * Carries the changes out and chains their entry, in the caller's transaction: both are kept or neither. What an officer writes into a place with an open conflict
 * decides it.
 */
export async function commitAct(
  trx: Transaction<PlanFile>,
  context: HostContext,
  planned: PlannedAct,
): Promise<ActOutcome> {
  const changes = completeChanges(planned.changes)
  await writeChanges(trx, planned.planId, changes)
  const head = await getChainHead(trx)
  const entry: JournalEntry = {
    seq: head.seq + 1,
    planId: planned.planId,
    act: planned.act,
    target: planned.target,
    at: context.now().toISOString(),
    actor: context.actor,
    changes: planned.changes,
    previousHash: head.hash,
  }
  const undo = planned.undoAfter(entry.seq)
  await insertEntry(trx, { entry, hash: hashEntry(entry), undo }, !isFoundingAct(entry.act))
  if (isOfficerAct(entry.act)) await settleWritten(trx, entry.planId, { by: entry.seq, changes })
  return { changes, undo: await nameTurns(trx, undo), savedAt: entry.at }
}

/** SHA-256, hexadecimal, of the entry in canonical JSON (RFC 8785): the link that the next entry names. */
export function hashEntry(entry: JournalEntry): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex')
}
