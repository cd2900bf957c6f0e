import type { GivenChange, RecordChange } from '../journal/record-change.ts'
import { changedRecordId, isPlaceOnly } from '../journal/record-change.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import type { Conflict } from './conflict.ts'
import { decidedWrites } from './decided-writes.ts'
import { joinWrites } from './join-writes.ts'

/** What an office has done since its last revision: what changed, which conflicts it has decided, and which are still open. */
export type UnsealedWork = {
  readonly changes: readonly RecordChange[]
  readonly decided: readonly Conflict[]
  readonly open: readonly Conflict[]
  readonly shown: ReadonlyMap<RecordId, PlanRecord>
}

/**
 * What the next revision writes. A record that only moved among its siblings while an open conflict asks whether it is to be there at all is left out: any write would
 * say that it is.
 */
export function unsealedWrites({ changes, decided, open, shown }: UnsealedWork): readonly GivenChange[] {
  const contested = new Set(open.flatMap((conflict) => (conflict.kind === 'removal' ? recordsOf(conflict.ours) : [])))
  const made = changes.filter((change) => !(isPlaceOnly(change) && contested.has(changedRecordId(change))))
  return joinWrites(
    made,
    decided.flatMap((conflict) => decidedWrites(conflict, shown)),
  )
}

function recordsOf({ records }: Extract<Conflict, { kind: 'removal' }>['ours']): readonly RecordId[] {
  return records.map(({ id }) => id)
}
