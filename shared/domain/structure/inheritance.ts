import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import type { Place } from './places.ts'

/**
 * What stands in a place of the sheet of a repeat: its `own` text, which may say something else than the original (`isDifferent`), or
 * what it takes over (`isInherited`).
 */
export type Standing<T> = {
  readonly records: readonly T[]
  readonly isInherited: boolean
  readonly isDifferent: boolean
}

/** The place that a repeat (再掲) repeats: of a project the one that is no repeat, of a measure the one that it names; null of an original. */
export function originalOf(model: PlanModel, place: Place): Place | null {
  if (place.type === 'measure') {
    return place.fields.repeats === null ? null : model.find('measure', place.fields.repeats)
  }
  if (!place.fields.isRepeat) return null
  const others = model.listBy('placement', 'project', place.fields.project)
  return others.find(({ fields }) => !fields.isRepeat) ?? null
}

export function isRepeat(place: Place): boolean {
  return place.type === 'measure' ? place.fields.repeats !== null : place.fields.isRepeat
}

/**
 * The texts of a field on the sheet of a place. Texts of the place itself come before those of the project, or of the measure that it
 * repeats: where it has any, these stand there instead.
 */
export function textsOf(model: PlanModel, place: Place, field: RecordId): Standing<PlanRecord<'fieldValue'>> {
  const own = valuesOf(model, place.id, field)
  const sources = sharedOwnersOf(model, place)
  const shared = sources.map((owner) => valuesOf(model, owner, field)).find((values) => values.length > 0) ?? []
  if (own.length > 0)
    return { records: own, isInherited: false, isDifferent: sources.length > 0 && !sameTexts(own, shared) }
  return { records: shared, isInherited: isRepeat(place) && shared.length > 0, isDifferent: false }
}

/** The records whose texts a place shows where it has none: its project, or the chain of measures that it repeats. */
export function sharedOwnersOf(model: PlanModel, place: Place): readonly RecordId[] {
  if (place.type === 'placement') return [place.fields.project]
  const owners: RecordId[] = []
  for (let next = place.fields.repeats; next !== null && !owners.includes(next);) {
    owners.push(next)
    next = model.find('measure', next)?.fields.repeats ?? null
  }
  return owners
}

function valuesOf(model: PlanModel, owner: RecordId, field: RecordId): ReadonlyArray<PlanRecord<'fieldValue'>> {
  return model.listBy('fieldValue', 'owner', owner).filter(({ fields }) => fields.field === field)
}

function sameTexts(own: ReadonlyArray<PlanRecord<'fieldValue'>>, others: ReadonlyArray<PlanRecord<'fieldValue'>>) {
  return own.length === others.length && own.every(({ fields }, at) => fields.text === others[at]?.fields.text)
}

/** The indicators on the sheet of a place: its own, or those of the original where a repeat has none. */
export function usesOf(model: PlanModel, place: Place): Standing<PlanRecord<'indicatorUse'>> {
  const of = (owner: RecordId) => model.listBy('indicatorUse', 'owner', owner)
  return standing(model, place, of, (own, others) => {
    const indicators = (uses: ReadonlyArray<PlanRecord<'indicatorUse'>>) =>
      uses.map(({ fields }) => fields.indicator).join(' ')
    return indicators(own) === indicators(others)
  })
}

/** The lanes on the sheet of a place: its own, or those of the original where a repeat has none. */
export function lanesOf(model: PlanModel, place: Place): Standing<PlanRecord<'lane'>> {
  return standing(
    model,
    place,
    (owner) => model.listBy('lane', 'owner', owner),
    () => false,
  )
}

function standing<T>(
  model: PlanModel,
  place: Place,
  of: (owner: RecordId) => readonly T[],
  isSame: (own: readonly T[], others: readonly T[]) => boolean,
): Standing<T> {
  const own = of(place.id)
  const original = originalOf(model, place)
  if (original === null) return { records: own, isInherited: false, isDifferent: false }
  const others = of(original.id)
  if (own.length === 0) return { records: others, isInherited: others.length > 0, isDifferent: false }
  return { records: own, isInherited: false, isDifferent: !isSame(own, others) }
}
