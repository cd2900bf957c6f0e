import type { Rank } from '../edit/insert-record.ts'
import { moveRecord } from '../edit/move-record.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { placeRecord } from './place-record.ts'
import { findPlace, measuresInOrder, pathOf, type Place } from './places.ts'

/** Where a line of the outline may go: the measure above it, and its rank there. */
export type Destination = { readonly parent: RecordId | null; readonly rank: Rank }

/** Moves a measure with all below it, or a project's place, under another measure; no change where it cannot stand there. */
export function movePlace(model: PlanModel, id: RecordId, { parent, rank }: Destination): readonly RecordChange[] {
  const place = findPlace(model, id)
  if (place === null || !parentsFor(model, place).some((each) => (each?.id ?? null) === parent)) return []
  if (place.type === 'measure') return placeRecord(model, place, { within: { parent }, rank })
  return parent === null ? [] : placeRecord(model, place, { within: { measure: parent }, rank })
}

/** The measures that a line may stand under, in printed order: those of the level of the one that it stands under now. Null is the plan itself. */
function parentsFor(model: PlanModel, place: Place): ReadonlyArray<PlanRecord<'measure'> | null> {
  const parent = parentOf(model, place)
  if (parent === null) return [null]
  return measuresInOrder(model).filter(
    ({ id, fields }) =>
      fields.level === parent.fields.level && !pathOf(model, id).some((above) => above.id === place.id),
  )
}

function parentOf(model: PlanModel, place: Place): PlanRecord<'measure'> | null {
  const id = place.type === 'measure' ? place.fields.parent : place.fields.measure
  return id === null ? null : model.find('measure', id)
}

/** Moves a line by one among those beside it. */
export function movePlaceBy(model: PlanModel, id: RecordId, step: 1 | -1): readonly RecordChange[] {
  return findPlace(model, id) === null ? [] : moveRecord(model, id, step)
}

/** Moves a line under the next measure of the same level, before all that stand there, or under the one before, after all. */
export function moveToNeighbour(model: PlanModel, id: RecordId, step: 1 | -1): readonly RecordChange[] {
  const place = findPlace(model, id)
  const parent = place === null ? null : parentOf(model, place)
  if (place === null || parent === null) return []
  const parents = parentsFor(model, place)
  const to = parents[parents.findIndex((each) => each?.id === parent.id) + step] ?? null
  return to === null ? [] : movePlace(model, id, { parent: to.id, rank: step === 1 ? 'first' : 'last' })
}
