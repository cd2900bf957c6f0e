import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import { lanesOf, originalOf, usesOf } from '../../domain/structure/inheritance.ts'
import type { Place } from '../../domain/structure/places.ts'

/** Whose indicators or lanes a sheet shows: those of the original where a repeat has none. */
export function shownOwner(model: PlanModel, place: Place, part: 'indicatorUse' | 'lane'): RecordId {
  const { isInherited } = part === 'lane' ? lanesOf(model, place) : usesOf(model, place)
  return isInherited ? (originalOf(model, place)?.id ?? place.id) : place.id
}
