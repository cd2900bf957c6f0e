import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { measuresInOrder } from '../../domain/structure/places.ts'
import type { Form } from '../../domain/form/form.ts'
import { measurePath } from '../outline.ts'

/**
 * All sheets that a plan has in a form, in printed order: for each the owners that share it. A measure has one of its own where the form is one of
 * measures, and otherwise where it says something itself or has nothing below it.
 */
export function formGroupsOf(model: PlanModel, form: Form): ReadonlyArray<readonly RecordId[]> {
  const members = measuresInOrder(model).flatMap((measure) => membersAt(model, form, measure))
  return [...Map.groupBy(members, ({ group }) => group).values()].map((all) => all.map(({ owner }) => owner))
}

/** Whose sheet shows what an owner says: in a form of measures the measure under which a project stands. */
export function formOwnerOf(model: PlanModel, form: Form, owner: RecordId): RecordId {
  const placement = form.unit === 'measure' ? model.find('placement', owner) : null
  return placement?.fields.measure ?? owner
}

/** An owner; those with the same `group` share a sheet. */
type Member = { readonly owner: RecordId; readonly group: string }

function membersAt(model: PlanModel, form: Form, measure: PlanRecord<'measure'>): readonly Member[] {
  const placed = model.listBy('placement', 'measure', measure.id).map(({ id }) => id)
  const isLeaf = placed.length === 0 && model.listBy('measure', 'parent', measure.id).length === 0
  const itself = { owner: measure.id, group: groupOfMeasure(model, form, measure) }
  const own = isLeaf || saysSomething(model, measure.id) ? [itself] : []
  if (form.unit === 'measure') return placed.length > 0 ? [itself] : own
  return [...own, ...placed.map((owner) => ({ owner, group: groupOfCard(model, form, { owner, measure }) }))]
}

/** Where several sheets share a page, so do the measures of a policy among themselves. */
function groupOfMeasure(model: PlanModel, { perPage, pageLevel }: Form, measure: PlanRecord<'measure'>): string {
  const shared = perPage > 1 ? measurePath(model, measure.id)[pageLevel ?? 0] : measure
  return `measures ${(shared ?? measure).id}`
}

type PlacedCard = { readonly owner: RecordId; readonly measure: PlanRecord<'measure'> }

/** The cards of a measure follow each other where several share a page, or where the form says from which level on. */
function groupOfCard(model: PlanModel, { perPage, pageLevel }: Form, { owner, measure }: PlacedCard): string {
  if (perPage === 1 && pageLevel === null) return owner
  const path = measurePath(model, measure.id)
  return `cards ${(path[pageLevel ?? path.length] ?? measure).id}`
}

/** Whether anything stands at a measure itself. */
function saysSomething(model: PlanModel, measure: RecordId): boolean {
  return (['fieldValue', 'indicatorUse', 'lane', 'responsibility', 'note'] as const).some(
    (type) => model.listBy(type, 'owner', measure).length > 0,
  )
}
