import type { PlanModel } from '../plan/plan-model.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { portionsOf } from '../record/portions-of.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { searchableTexts } from './searchable-texts.ts'
import { indexOfTexts } from './text-index.ts'

/** Steps after which a first search finds every text folded already; each is short, and may be done long before. */
export function* searchPreparation(model: PlanModel): Generator<() => void> {
  for (const type of Object.keys(recordTypes) as RecordType[]) {
    const records: readonly PlanRecord[] = model.list(type)
    for (const portion of portionsOf(records)) yield () => foldAll(portion)
    yield () => void indexOfTexts(records)
  }
}

function foldAll(records: readonly PlanRecord[]): void {
  for (const record of records) searchableTexts(record)
}
