import type { PlanRecord } from '../record/plan-record.ts'
import type { RecordType } from '../record/record-types.ts'
import type { PlanModel } from './plan-model.ts'

/**
 * What `derive` makes of a model, the same as for the model before where no record of `types` has changed since. `derive` may ask
 * for no other records.
 */
export function keptWhileUnchanged<T>(
  types: readonly [RecordType, ...RecordType[]],
  derive: (model: PlanModel) => T,
): (model: PlanModel) => T {
  type Kept = { readonly lists: ReadonlyArray<readonly PlanRecord[]>; readonly derived: T }
  const keptFor = new WeakMap<readonly PlanRecord[], Kept>()
  return (model) => {
    const lists = types.map((type) => model.list(type))
    const first = model.list(types[0])
    const kept = keptFor.get(first)
    if (kept?.lists.every((list, index) => list === lists[index]) === true) return kept.derived
    const derived = derive(model)
    keptFor.set(first, { lists, derived })
    return derived
  }
}
