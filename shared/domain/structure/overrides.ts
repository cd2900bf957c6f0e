import { changeFields } from '../edit/change-fields.ts'
import { inSequence } from '../edit/net-changes.ts'
import { removeRecords } from '../edit/remove-records.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { addRepeat } from './add-repeat.ts'
import { isRepeat, lanesOf, originalOf, textsOf, usesOf } from './inheritance.ts'
import type { Place } from './places.ts'

/**
 * A thing in which a repeat says something else than its original: its name, the texts of a field, the wording of an indicator, which
 * indicators or what schedule it has, a row that only it has or that it leaves out.
 */
export type Override =
  | { readonly kind: 'name'; readonly place: RecordId }
  | { readonly kind: 'text'; readonly place: RecordId; readonly field: RecordId }
  | { readonly kind: 'indicator'; readonly place: RecordId; readonly use: RecordId }
  | { readonly kind: 'indicators' | 'schedule'; readonly place: RecordId }
  | { readonly kind: 'row-added'; readonly place: RecordId; readonly placement: RecordId }
  | { readonly kind: 'row-left-out'; readonly place: RecordId; readonly project: RecordId }

/** The overrides on the sheet of a place, in its order; none where it repeats nothing. */
export function overridesOf(model: PlanModel, place: Place): readonly Override[] {
  return [
    ...(isRepeat(place) ? ownWording(model, place) : []),
    ...wordingsOfIndicators(model, place),
    ...(usesOf(model, place).isDifferent ? [{ kind: 'indicators', place: place.id } as const] : []),
    ...(lanesOf(model, place).isDifferent ? [{ kind: 'schedule', place: place.id } as const] : []),
    ...(place.type === 'measure' ? rowsOf(model, place) : []),
  ]
}

function ownWording(model: PlanModel, place: Place): readonly Override[] {
  const appliesTo = place.type === 'measure' ? 'measure' : 'project'
  return [
    ...(hasOwnName(model, place) ? [{ kind: 'name', place: place.id } as const] : []),
    ...model
      .list('fieldDef')
      .filter(({ id, fields }) => fields.appliesTo === appliesTo && textsOf(model, place, id).isDifferent)
      .map(({ id }) => ({ kind: 'text', place: place.id, field: id }) as const),
  ]
}

function hasOwnName(model: PlanModel, place: Place): boolean {
  const original = originalOf(model, place)
  if (original === null) return false
  if (place.type === 'placement') return place.fields.rowName !== null
  return original.type === 'measure' && original.fields.title !== place.fields.title
}

/** Uses that call an indicator, or limit it, otherwise than the first sheet on which it stands. */
function wordingsOfIndicators(model: PlanModel, place: Place): readonly Override[] {
  return model
    .listBy('indicatorUse', 'owner', place.id)
    .filter((use) => isWordedAnew(model, use))
    .map(({ id }) => ({ kind: 'indicator', place: place.id, use: id }) as const)
}

/** Whether a use of an indicator that stands elsewhere too has words of its own. */
function isWordedAnew(model: PlanModel, use: PlanRecord<'indicatorUse'>): boolean {
  const { label, scopeNote, indicator } = use.fields
  return (label !== null || scopeNote !== null) && model.listBy('indicatorUse', 'indicator', indicator).length > 1
}

function rowsOf(model: PlanModel, place: PlanRecord<'measure'>): readonly Override[] {
  const original = originalOf(model, place)
  if (original === null) return []
  const [own, others] = [place, original].map(({ id }) => model.listBy('placement', 'measure', id))
  const lacks = (placements: typeof own, project: RecordId) =>
    !(placements ?? []).some(({ fields }) => fields.project === project)
  return [
    ...(own ?? [])
      .filter(({ fields }) => lacks(others, fields.project))
      .map(({ id }) => ({ kind: 'row-added', place: place.id, placement: id }) as const),
    ...(others ?? [])
      .filter(({ fields }) => lacks(own, fields.project))
      .map(({ fields }) => ({ kind: 'row-left-out', place: place.id, project: fields.project }) as const),
  ]
}

/** Makes a repeat the same as its original again in one thing. A row that only it has is left to the officer: it may be a project's only place. */
export function revertOverride(model: PlanModel, override: Override, newId: () => RecordId): readonly RecordChange[] {
  const place = model.find('measure', override.place) ?? model.find('placement', override.place)
  if (place === null) return []
  switch (override.kind) {
    case 'name':
      return revertName(model, place)
    case 'text':
      return removeRecords(model, ownIds(model, place, override.field))
    case 'indicator':
      return changeFields(model, override.use, { label: null, scopeNote: null })
    case 'indicators':
      return removeRecords(
        model,
        model.listBy('indicatorUse', 'owner', place.id).map(({ id }) => id),
      )
    case 'schedule':
      return removeRecords(
        model,
        model.listBy('lane', 'owner', place.id).map(({ id }) => id),
      )
    case 'row-added':
      return []
    case 'row-left-out':
      return addRepeat(model, { project: override.project, measure: place.id, id: newId() })
  }
}

function revertName(model: PlanModel, place: Place): readonly RecordChange[] {
  if (place.type === 'placement') return changeFields(model, place.id, { rowName: null })
  const original = originalOf(model, place)
  return original?.type === 'measure' ? changeFields(model, place.id, { title: original.fields.title }) : []
}

function ownIds(model: PlanModel, place: Place, field: RecordId): readonly RecordId[] {
  return model
    .listBy('fieldValue', 'owner', place.id)
    .filter(({ fields }) => fields.field === field)
    .map(({ id }) => id)
}

/** Makes a repeat the same as its original in everything that can be taken back. */
export function revertAll(model: PlanModel, place: Place, newId: () => RecordId): readonly RecordChange[] {
  return inSequence(
    model,
    overridesOf(model, place).map((override) => (present) => revertOverride(present, override, newId)),
  )
}
