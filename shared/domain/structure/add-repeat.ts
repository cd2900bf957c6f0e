import { insertRecord, type Rank } from '../edit/insert-record.ts'
import { changeFields } from '../edit/change-fields.ts'
import { inSequence } from '../edit/net-changes.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import { firstNumberOf } from './numbering.ts'
import { pathOf } from './places.ts'

type NewId = () => RecordId

type ProjectRepeat = {
  readonly project: RecordId
  readonly measure: RecordId
  readonly rank?: Rank
  readonly id: RecordId
}

/** 再掲 of a project under another measure: a reference that shows the project's own texts, indicators and schedule. */
export function addRepeat(
  model: PlanModel,
  { project, measure, rank = 'last', id }: ProjectRepeat,
): readonly RecordChange[] {
  if (model.find('project', project) === null) return []
  const audienceTags = model.listBy('placement', 'project', project)[0]?.fields.audienceTags ?? []
  const fields = { project, measure, number: '', isRepeat: true, audienceTags }
  return inSequence(model, [
    (present) => insertRecord(present, { id, type: 'placement', fields }, rank),
    (present) => changeFields(present, id, { number: firstNumberOf(present, id) }),
  ])
}

type MeasureRepeat = {
  readonly original: RecordId
  readonly parent: RecordId | null
  readonly rank?: Rank
  readonly newId: NewId
}

/** 再掲 of a whole 施策: the measure again, with every measure and project below it as a repeat. No change under itself. */
export function addMeasureRepeat(
  model: PlanModel,
  { original, parent, rank = 'last', newId }: MeasureRepeat,
): readonly RecordChange[] {
  const measure = model.find('measure', original)
  const isInside = parent !== null && pathOf(model, parent).some(({ id }) => id === original)
  if (measure === null || isInside) return []
  const id = newId()
  const { level, title, audienceTags } = measure.fields
  const fields = { level, parent, title, audienceTags, repeats: original, number: '' }
  return inSequence(model, [
    (present) => insertRecord(present, { id, type: 'measure', fields }, rank),
    (present) => changeFields(present, id, { number: firstNumberOf(present, id) }),
    ...model
      .listBy('measure', 'parent', original)
      .map((below) => (present: PlanModel) => addMeasureRepeat(present, { original: below.id, parent: id, newId })),
    ...model.listBy('placement', 'measure', original).map(
      ({ fields: { project } }) =>
        (present: PlanModel) =>
          addRepeat(present, { project, measure: id, id: newId() }),
    ),
  ])
}

/** 再掲 of an indicator on another sheet: the very same indicator, edited once. No change where it stands there already. */
export function addIndicatorRepeat(
  model: PlanModel,
  { indicator, owner, id }: { readonly indicator: RecordId; readonly owner: RecordId; readonly id: RecordId },
): readonly RecordChange[] {
  const isThere = model.listBy('indicatorUse', 'owner', owner).some(({ fields }) => fields.indicator === indicator)
  if (isThere || model.find('indicator', indicator) === null) return []
  return insertRecord(model, { id, type: 'indicatorUse', fields: { indicator, owner } })
}
