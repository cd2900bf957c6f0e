import { changeFields } from '../edit/change-fields.ts'
import { inSequence } from '../edit/net-changes.ts'
import { removeRecords } from '../edit/remove-records.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { LooseRecord, PlanRecord } from '../record/plan-record.ts'
import { fieldsOfType } from '../record/read-record.ts'
import { recordTypes, type RecordType } from '../record/record-types.ts'
import { referencesOf } from '../record/references.ts'
import { listByLoose } from '../edit/siblings.ts'
import type { CellConflict, Conflict, Decision, GroupState, RemovalConflict } from './conflict.ts'

/**
 * What a decision changes in the plan: nothing where what it shows stays. A candidate that is not there, or words written for a group, change nothing either.
 */
export function settle(model: PlanModel, conflict: Conflict, decision: Decision): readonly RecordChange[] {
  if ('take' in decision && decision.take === 'ours') return []
  switch (conflict.kind) {
    case 'field': {
      const content = 'write' in decision ? decision.write : conflict.candidates[Number(decision.take)]?.content
      if (content === undefined || !fieldsOfType(conflict.type)[conflict.field]?.fits(content)) return []
      return changeFields(model, conflict.record, { [conflict.field]: content })
    }
    case 'cell':
      if ('write' in decision) return changeFields(model, conflict.ours.id, { raw: decision.write })
      return putOther(model, conflict, Number(decision.take))
    case 'removal':
      return 'write' in decision ? [] : putGroup(model, conflict, conflict.candidates[Number(decision.take)]?.content)
  }
}

/** Another value in the cell: what points to the one that was there points to it. */
function putOther(model: PlanModel, { ours, candidates }: CellConflict, at: number): readonly RecordChange[] {
  const [value, ...parts] = candidates[at]?.content ?? []
  if (value === undefined) return []
  return inSequence(model, [
    (present) => insertMissing(present, [value]),
    (present) => changeFields(present, value.id, value.fields),
    (present) => retarget(present, ours.id, value.id),
    (present) => removeRecords(present, [ours.id]),
    (present) => insertMissing(present, parts),
  ])
}

function retarget(model: PlanModel, from: RecordId, to: RecordId): readonly RecordChange[] {
  return (Object.keys(recordTypes) as RecordType[]).flatMap((type) =>
    referencesOf(type)
      .filter(({ targets }) => targets.includes('value'))
      .flatMap(({ field }) =>
        listByLoose(model, type, field, from).flatMap(({ id }) => changeFields(model, id, { [field]: to })),
      ),
  )
}

function putGroup(
  model: PlanModel,
  { ours }: RemovalConflict,
  wanted: GroupState | undefined,
): readonly RecordChange[] {
  if (wanted === undefined) return []
  if (wanted.records.length > 0) return insertMissing(model, wanted.records)
  return removeRecords(
    model,
    ours.records.map(({ id }) => id),
  )
}

function insertMissing(model: PlanModel, records: readonly LooseRecord[]): readonly RecordChange[] {
  return records
    .filter(({ id }) => model.findAny(id) === null)
    .map((record) => ({ op: 'insert', record: record as PlanRecord }))
}
