import type { PlanRecord } from '../record/plan-record.ts'
import { applyChanges, completeChanges, invertChanges, type RecordChange } from './record-change.ts'

/** The records as they stood before the acts whose changes are given, the newest act first. */
export function rewind(
  present: readonly PlanRecord[],
  later: ReadonlyArray<readonly RecordChange[]>,
): readonly PlanRecord[] {
  const back = later.flatMap((changes) => invertChanges(completeChanges(changes)))
  return [...applyChanges(new Map(present.map((record) => [record.id, record])), back).values()]
}
