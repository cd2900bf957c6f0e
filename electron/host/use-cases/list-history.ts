import { listEntriesOf } from '#db/repositories/journal-repository.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { changedRecordId } from '#shared/domain/journal/record-change.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'

const NEWEST = 50

/** The newest acts on one record, newest first; what the samples or an import brought is no act on it. */
export function listHistory(context: HostContext): HostApi['plan']['history'] {
  return async ({ planId, recordId }) => {
    const kept = await listEntriesOf(context.root, { planId, recordId, limit: NEWEST })
    return ok(
      kept.map(({ entry }) => ({
        seq: entry.seq,
        act: entry.act,
        at: entry.at,
        actor: entry.actor,
        changes: entry.changes.filter((change) => changedRecordId(change) === recordId),
      })),
    )
  }
}
