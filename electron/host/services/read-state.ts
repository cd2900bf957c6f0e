import type { Transaction } from 'kysely'
import { listChangesAfter } from '#db/repositories/journal-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { rewind } from '#shared/domain/journal/rewind.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'

/** A plan as it stood right after the entry `seq`: the journal read backwards from the present. */
export async function readState(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  seq: number,
): Promise<{ readonly records: readonly PlanRecord[]; readonly isPresent: boolean }> {
  const present = await listRecords(trx, planId)
  const later = await listChangesAfter(trx, planId, seq)
  return { records: rewind(present, later), isPresent: later.length === 0 }
}
