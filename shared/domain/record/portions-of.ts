import type { PlanRecord } from './plan-record.ts'

/** Few enough for any work on them to be well below a frame. */
const RECORDS_PER_PORTION = 200

/** Records in short portions, for work that must not hold up others. */
export function* portionsOf(records: readonly PlanRecord[]): Generator<readonly PlanRecord[]> {
  for (let from = 0; from < records.length; from += RECORDS_PER_PORTION) {
    yield records.slice(from, from + RECORDS_PER_PORTION)
  }
}
