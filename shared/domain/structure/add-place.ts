import { insertRecord, type Rank } from '../edit/insert-record.ts'
import { changeFields } from '../edit/change-fields.ts'
import { inSequence } from '../edit/net-changes.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { firstNumberOf } from './numbering.ts'

type NewMeasure = Pick<FieldsOf<'measure'>, 'level' | 'parent' | 'title'> & {
  readonly id: RecordId
  readonly rank?: Rank
}

/** Adds a 施策 at a level, under a measure of the level above (null for the outermost), with the number that is due to it. */
export function addMeasure(
  model: PlanModel,
  { id, rank = 'last', level, parent, title }: NewMeasure,
): readonly RecordChange[] {
  const fields = { level, parent, title, number: '' }
  return inSequence(model, [
    (present) => insertRecord(present, { id, type: 'measure', fields }, rank),
    (present) => changeFields(present, id, { number: firstNumberOf(present, id) }),
  ])
}

type NewProject = {
  /** Of the project, and of its place in the plan. */
  readonly ids: { readonly project: RecordId; readonly placement: RecordId }
  readonly measure: RecordId
  readonly rank?: Rank
  readonly name: string
  readonly statusTags?: readonly string[]
}

/** Adds a 事業 with its place under a measure, with the number that is due to it. */
export function addProject(model: PlanModel, given: NewProject): readonly RecordChange[] {
  const { ids, measure, rank = 'last', name, statusTags = [] } = given
  const placement = { project: ids.project, measure, number: '' }
  return inSequence(model, [
    (present) => insertRecord(present, { id: ids.project, type: 'project', fields: { name, statusTags } }),
    (present) => insertRecord(present, { id: ids.placement, type: 'placement', fields: placement }, rank),
    (present) => changeFields(present, ids.placement, { number: firstNumberOf(present, ids.placement) }),
  ])
}
