import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { findPlace, type Place } from './places.ts'

/** The places that repeat an original: the other places of a project, the measures that name a measure; none of a repeat. */
export function repeatsOf(model: PlanModel, place: Place): readonly Place[] {
  if (place.type === 'measure') return model.listBy('measure', 'repeats', place.id)
  if (place.fields.isRepeat) return []
  return model.listBy('placement', 'project', place.fields.project).filter(({ fields }) => fields.isRepeat)
}

/**
 * The places on whose sheets a record shows beside the one it is edited on: another text there, if any, hides it. `from` is the place
 * whose sheet is open.
 */
export function alsoShownAt(model: PlanModel, record: PlanRecord, from: RecordId): readonly Place[] {
  return placesShowing(model, record).filter(({ id }) => id !== from)
}

function placesShowing(model: PlanModel, record: PlanRecord): readonly Place[] {
  const { type } = record
  if (type === 'project') return model.listBy('placement', 'project', record.id)
  if (type === 'measure') return [record, ...repeatsOf(model, record)]
  if (type === 'fieldValue') {
    return ownerShown(model, record.fields.owner).filter((place) => !hasOwnText(model, place, record.fields))
  }
  if (type === 'responsibility') return ownerShown(model, record.fields.owner)
  const indicator = indicatorOf(model, record)
  return indicator === null ? [] : usersOf(model, indicator)
}

/** The indicator that a record is, or is a part of. */
function indicatorOf(model: PlanModel, record: PlanRecord): RecordId | null {
  if (record.type === 'indicator') return record.id
  if (record.type === 'breakdown') return record.fields.indicator
  if (record.type !== 'value') return null
  const { owner } = record.fields
  return model.find('breakdown', owner)?.fields.indicator ?? owner
}

/** A record that the owner has, on the sheets of all its places. */
function ownerShown(model: PlanModel, owner: RecordId): readonly Place[] {
  const measure = model.find('measure', owner)
  return measure === null
    ? model.listBy('placement', 'project', owner)
    : [measure, ...model.listBy('measure', 'repeats', measure.id)]
}

function hasOwnText(model: PlanModel, place: Place, { owner, field }: PlanRecord<'fieldValue'>['fields']): boolean {
  return (
    place.id !== owner && model.listBy('fieldValue', 'owner', place.id).some(({ fields }) => fields.field === field)
  )
}

function usersOf(model: PlanModel, indicator: RecordId): readonly Place[] {
  return model
    .listBy('indicatorUse', 'indicator', indicator)
    .flatMap(({ fields }) => findPlace(model, fields.owner) ?? [])
}
