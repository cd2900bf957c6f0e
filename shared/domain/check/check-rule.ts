import type { PlanModel } from '../plan/plan-model.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { portionsOf } from '../record/portions-of.ts'
import type { RecordType } from '../record/record-types.ts'
import type { Finding } from './finding.ts'

/**
 * One rule of 点検. `reads` are all types of records that it asks the model for: what it has found is kept until one of them changes.
 * `preparation` are short steps after which `find` is quick even in a long plan; a rule that always is has none.
 */
export type CheckRule = {
  readonly reads: readonly [RecordType, ...RecordType[]]
  readonly find: (model: PlanModel) => readonly Finding[]
  readonly preparation?: (model: PlanModel) => Iterable<() => void>
}

/** Steps in which `read` is called with each record of some types; `read` keeps what it has found in a record. */
export function* eachRecordOf(
  model: PlanModel,
  types: readonly RecordType[],
  read: (record: PlanRecord) => unknown,
): Generator<() => void> {
  for (const type of types) {
    for (const portion of portionsOf(model.list(type))) yield () => portion.forEach(read)
  }
}

/** A rule that looks at each record by itself: what it has found in a record is kept for as long as the record is the same. */
export function recordRule(reads: CheckRule['reads'], findIn: (record: PlanRecord) => readonly Finding[]): CheckRule {
  const kept = new WeakMap<PlanRecord, readonly Finding[]>()
  const findOnce = (record: PlanRecord) => {
    const known = kept.get(record)
    if (known !== undefined) return known
    const found = findIn(record)
    kept.set(record, found)
    return found
  }
  return {
    reads,
    find: (model) => reads.flatMap((type) => model.list(type).flatMap(findOnce)),
    preparation: (model) => eachRecordOf(model, reads, findOnce),
  }
}
