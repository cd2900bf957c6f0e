import { changeFields } from '../edit/change-fields.ts'
import { changesBetween } from '../edit/net-changes.ts'
import { removeRecords } from '../edit/remove-records.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { placeRecord } from './place-record.ts'
import { findPlace, type Place } from './places.ts'
import { repeatsOf } from './repeats.ts'

/**
 * Takes lines out of the outline with all below them. A project goes with its last place. Where repeats of a removed line are left,
 * the first of them becomes the original, with what it has taken over so far.
 */
export function removePlaces(model: PlanModel, ids: readonly RecordId[]): readonly RecordChange[] {
  const given = ids.filter((id) => findPlace(model, id) !== null)
  const removed = new Set(
    removeRecords(model, given).flatMap((change) => (change.op === 'delete' ? [change.record.id] : [])),
  )
  let present = model
  for (const id of removed) {
    const place = findPlace(model, id)
    if (place === null) continue
    const left = repeatsOf(model, place).filter((repeat) => !removed.has(repeat.id))
    const [heir] = left
    if (heir !== undefined) present = handedOver(present, place, { heir, others: left.slice(1) })
  }
  return changesBetween(model, present.withChanges(removeRecords(present, given)))
}

type Heirs = { readonly heir: Place; readonly others: readonly Place[] }

/** The plan with the first repeat of a place as the original: what it has not of its own it gets from the place. */
function handedOver(model: PlanModel, place: Place, { heir, others }: Heirs): PlanModel {
  let present = model
  const change = (changes: readonly RecordChange[]) => {
    present = present.withChanges(changes)
  }
  for (const part of partsFor(model, place, heir)) {
    change(placeRecord(present, part, { within: { owner: heir.id }, rank: 'last' }))
  }
  if (heir.type === 'placement') change(changeFields(present, heir.id, { isRepeat: false }))
  else {
    change(changeFields(present, heir.id, { repeats: null }))
    for (const { id } of others) change(changeFields(present, id, { repeats: heir.id }))
  }
  return present
}

/** What a repeat takes over from a place: texts (of a measure alone: those of a project are its own), indicators and lanes. */
function partsFor(model: PlanModel, place: Place, heir: Place): readonly PlanRecord[] {
  const texts = (owner: RecordId) => model.listBy('fieldValue', 'owner', owner)
  const ownFields = new Set(texts(heir.id).map(({ fields }) => fields.field))
  const lacked = (type: 'indicatorUse' | 'lane') =>
    model.listBy(type, 'owner', heir.id).length > 0 ? [] : model.listBy(type, 'owner', place.id)
  return [
    ...(heir.type === 'measure' ? texts(place.id).filter(({ fields }) => !ownFields.has(fields.field)) : []),
    ...lacked('indicatorUse'),
    ...lacked('lane'),
  ]
}
