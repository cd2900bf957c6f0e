import type { GivenChange } from '../journal/record-change.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseFields, LooseRecord, PlanRecord } from '../record/plan-record.ts'
import type { Conflict, GroupState } from './conflict.ts'
import { joinWrites } from './join-writes.ts'

type Shown = ReadonlyMap<RecordId, PlanRecord>

/**
 * What a revision has to write of a decided conflict, so that the decision stands against every other content: what the plan shows, also where that has
 * not changed, and that what it does not show is gone.
 */
export function decidedWrites(conflict: Conflict, shown: Shown): readonly GivenChange[] {
  switch (conflict.kind) {
    case 'field':
      return shownWrites(conflict, shown)
    case 'cell':
      return [
        ...shownWrites(conflict, shown),
        ...removals(shown, [conflict.ours, ...conflict.candidates.flatMap(({ content }) => content)]),
      ]
    case 'removal': {
      const states: readonly GroupState[] = [conflict.ours, ...conflict.candidates.map(({ content }) => content)]
      const members = states.flatMap(({ records }) => records)
      const links = states.flatMap((state) => state.links)
      const kept = members.flatMap(({ id, fields }) => keptFields(shown, id, Object.keys(fields)))
      const linked = links.flatMap(({ id, fields }) => keptFields(shown, id, Object.keys(fields)))
      return joinWrites<GivenChange>([], [...kept, ...linked, ...removals(shown, members)])
    }
  }
}

/** The decided content itself, where it is that of one field which the plan shows. */
export function shownWrites(conflict: Conflict, shown: Shown): readonly Kept[] {
  if (conflict.kind === 'field') return keptFields(shown, conflict.record, [conflict.field])
  return conflict.kind === 'cell' ? keptFields(shown, conflict.ours.id, ['raw']) : []
}

type Kept = Extract<GivenChange, { op: 'update' }>

function keptFields(shown: Shown, id: RecordId, names: readonly string[]): readonly Kept[] {
  const record = shown.get(id)
  if (record === undefined) return []
  const held: LooseFields = record.fields
  const fields = Object.fromEntries(names.map((name) => [name, held[name] ?? null]))
  return [{ op: 'update', id, type: record.type, before: fields, after: fields }]
}

function removals(shown: Shown, records: readonly LooseRecord[]): readonly GivenChange[] {
  const gone = new Map(records.filter(({ id }) => !shown.has(id)).map((record) => [record.id, record]))
  return [...gone.values()].map((record) => ({ op: 'delete', record }))
}
