import { insertRecord, type NewRecord, type Rank } from '../edit/insert-record.ts'
import { changeBetween } from '../edit/net-changes.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { LooseFields, PlanRecord } from '../record/plan-record.ts'

/** Puts a record that the plan has at another place: `within` names its new owner, `rank` where it then stands among its siblings. */
export function placeRecord(
  model: PlanModel,
  record: PlanRecord,
  { within, rank }: { readonly within: LooseFields; readonly rank: Rank },
): readonly RecordChange[] {
  const without = model.withChanges([{ op: 'delete', record }])
  const moved = { ...record, fields: { ...record.fields, ...within } } as NewRecord
  return insertRecord(without, moved, rank).flatMap((change) => {
    if (change.op !== 'insert') return [change]
    return changeBetween(record, change.record) ?? []
  })
}
