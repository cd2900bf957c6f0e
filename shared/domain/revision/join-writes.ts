import type { GivenChange } from '../journal/record-change.ts'
import type { RecordId } from '../record/field.ts'

/** Both lists as one change a record. Where both write a field, that of `changes` counts; a record that comes or goes by `changes` is written by that alone. */
export function joinWrites<C extends GivenChange>(changes: readonly C[], writes: readonly C[]): readonly C[] {
  const joined = new Map<RecordId, C>(changes.map((change) => [idOf(change), change]))
  for (const write of writes) {
    const held = joined.get(idOf(write))
    if (held === undefined) joined.set(idOf(write), write)
    else if (held.op === 'update' && write.op === 'update') {
      const fields = { before: { ...write.before, ...held.before }, after: { ...write.after, ...held.after } }
      joined.set(held.id, { ...held, ...fields })
    }
  }
  return [...joined.values()]
}

function idOf(change: GivenChange): RecordId {
  return change.op === 'update' ? change.id : change.record.id
}
