import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { measuresInOrder } from '../../domain/structure/places.ts'
import type { Form } from '../../paper/form/form.ts'

/**
 * All sheets that a plan has in a form, in printed order: for each the owners that share it. A measure has one of its own where the form is one of
 * measures, and otherwise where it says something itself or has nothing below it.
 */
export function formGroupsOf(model: PlanModel, form: Form): ReadonlyArray<readonly RecordId[]> {
  return measuresInOrder(model).flatMap((measure) => groupsAt(model, form, measure))
}

/** Whose sheet shows what an owner says: in a form of measures the measure under which a project stands. */
export function formOwnerOf(model: PlanModel, form: Form, owner: RecordId): RecordId {
  const placement = form.unit === 'measure' ? model.find('placement', owner) : null
  return placement?.fields.measure ?? owner
}

function groupsAt(model: PlanModel, form: Form, measure: PlanRecord<'measure'>): ReadonlyArray<readonly RecordId[]> {
  const placed = model.listBy('placement', 'measure', measure.id).map(({ id }) => id)
  const isLeaf = placed.length === 0 && model.listBy('measure', 'parent', measure.id).length === 0
  const own = isLeaf || saysSomething(model, measure.id) ? [[measure.id]] : []
  if (form.unit === 'measure') return placed.length > 0 ? [[measure.id]] : own
  return [...own, ...(form.perPage === 1 ? placed.map((id) => [id]) : placed.length === 0 ? [] : [placed])]
}

/** Whether anything stands at a measure itself. */
function saysSomething(model: PlanModel, measure: RecordId): boolean {
  return (['fieldValue', 'indicatorUse', 'lane', 'responsibility', 'note'] as const).some(
    (type) => model.listBy(type, 'owner', measure).length > 0,
  )
}
