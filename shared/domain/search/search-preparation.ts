import type { PlanModel } from '../plan/plan-model.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { searchableTexts } from './searchable-texts.ts'
import { indexOfTexts } from './text-index.ts'

/** Records that are folded in one step: well below a frame. */
const RECORDS_PER_STEP = 200

/** Steps after which a first search finds every text folded already; each is short, and may be done long before. */
export function searchPreparation(model: PlanModel): ReadonlyArray<() => void> {
  return (Object.keys(recordTypes) as RecordType[]).flatMap((type) => {
    const records: readonly PlanRecord[] = model.list(type)
    return [...portionsOf(records).map((portion) => () => foldAll(portion)), () => void indexOfTexts(records)]
  })
}

function portionsOf(records: readonly PlanRecord[]): ReadonlyArray<readonly PlanRecord[]> {
  return Array.from({ length: Math.ceil(records.length / RECORDS_PER_STEP) }, (_, index) =>
    records.slice(index * RECORDS_PER_STEP, (index + 1) * RECORDS_PER_STEP),
  )
}

function foldAll(records: readonly PlanRecord[]): void {
  for (const record of records) searchableTexts(record)
}
