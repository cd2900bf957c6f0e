import { changeFields } from '../edit/change-fields.ts'
import type { RecordChange } from '../journal/record-change.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { findPlace, measureLevels, measuresInOrder, placementsInOrder, projectLevelOf, type Place } from './places.ts'

type Numbering = FieldsOf<'level'>['numbering']

/** A number that the rule of its level would have otherwise. */
export type NewNumber = { readonly id: RecordId; readonly before: string | null; readonly after: string }

/** Whether the plan numbers a level by a rule; otherwise the officer writes the numbers, or there are none. */
function isNumberedByRule(numbering: Numbering): boolean {
  return numbering !== 'none' && numbering !== 'own'
}

/**
 * The numbers of a level's measures or projects by its rule; none where it has no rule. A record without a number (null) stands beside
 * the others and is not counted. What the plan writes around its numbers, as in (1), is kept. A project that is repeated somewhere has the number of its original where numbers run through the
 * plan; elsewhere it is counted where it stands, as everything is.
 */
export function numbersOf(model: PlanModel, level: PlanRecord<'level'>): ReadonlyMap<RecordId, string> {
  return numbersUnder(model, level, new Map())
}

function numbersUnder(
  model: PlanModel,
  level: PlanRecord<'level'>,
  above: ReadonlyMap<RecordId, string>,
): ReadonlyMap<RecordId, string> {
  const { numbering } = level.fields
  if (!isNumberedByRule(numbering)) return new Map()
  const places = placesOf(model, level).filter(({ fields }) => fields.number !== null)
  const isRunning = numbering === 'through'
  const counted = isRunning ? places.filter((place) => !takesOver(model, place)) : places
  const around = aroundNumbers(places)
  const counts = new Map<RecordId | null, number>()
  const numbers = new Map<RecordId, string>()
  for (const place of counted) {
    const within = isRunning ? null : parentOf(place)
    const rank = (counts.get(within) ?? 0) + 1
    counts.set(within, rank)
    numbers.set(place.id, numberAt(rank, { numbering, around, above: numberAbove(model, above, within) }))
  }
  for (const place of places) {
    const original = originalPlacement(model, place)
    const number = original === null ? undefined : numbers.get(original.id)
    if (number !== undefined && !numbers.has(place.id)) numbers.set(place.id, number)
  }
  return numbers
}

function placesOf(model: PlanModel, level: PlanRecord<'level'>): readonly Place[] {
  if (projectLevelOf(model)?.id === level.id) return placementsInOrder(model)
  return measuresInOrder(model).filter(({ fields }) => fields.level === level.id)
}

function parentOf(place: Place): RecordId | null {
  return place.type === 'measure' ? place.fields.parent : place.fields.measure
}

/** Whether a place takes its number over from another one of the same project. */
function takesOver(model: PlanModel, place: Place): boolean {
  return originalPlacement(model, place) !== null
}

function originalPlacement(model: PlanModel, place: Place): PlanRecord<'placement'> | null {
  if (place.type !== 'placement' || !place.fields.isRepeat) return null
  return model.listBy('placement', 'project', place.fields.project).find(({ fields }) => !fields.isRepeat) ?? null
}

function numberAbove(model: PlanModel, above: ReadonlyMap<RecordId, string>, measure: RecordId | null): string | null {
  if (measure === null) return null
  return above.get(measure) ?? model.find('measure', measure)?.fields.number ?? null
}

type Style = {
  readonly numbering: Numbering
  readonly around: readonly [string, string]
  readonly above: string | null
}

function numberAt(rank: number, { numbering, around, above }: Style): string {
  if (numbering === 'circled') return circled(rank)
  if (numbering === 'composed' && above !== null && above !== '') return `${above}-${String(rank)}`
  return around.join(String(rank))
}

/** What stands before and after the figure in the first number that has one: ( and ) of (1). */
function aroundNumbers(places: readonly Place[]): readonly [string, string] {
  for (const { fields } of places) {
    const found = /^([^0-9]*)[0-9]+([^0-9]*)$/.exec(fields.number ?? '')
    if (found !== null) return [found[1] ?? '', found[2] ?? '']
  }
  return ['', '']
}

/** The blocks of circled numbers: 1 to 20, 21 to 35, 36 to 50. */
const CIRCLED: ReadonlyArray<readonly [first: number, last: number, code: number]> = [
  [1, 20, 0x2460],
  [21, 35, 0x3251],
  [36, 50, 0x32b1],
]

/** ① to ㊿; beyond, where there are none, (51). */
export function circled(rank: number): string {
  const block = CIRCLED.find(([first, last]) => rank >= first && rank <= last)
  return block === undefined ? `(${String(rank)})` : String.fromCodePoint(block[2] + rank - block[0])
}

/** What the rules of all levels make otherwise, in printed order, outer levels first. */
export function newNumbersOf(model: PlanModel): readonly NewNumber[] {
  const found: NewNumber[] = []
  let above: ReadonlyMap<RecordId, string> = new Map()
  const project = projectLevelOf(model)
  for (const level of [...measureLevels(model), ...(project === null ? [] : [project])]) {
    const numbers = numbersUnder(model, level, above)
    above = new Map([...above, ...numbers])
    for (const place of placesOf(model, level)) {
      const after = numbers.get(place.id)
      const before = place.fields.number
      if (after !== undefined && after !== before) found.push({ id: place.id, before, after })
    }
  }
  return found
}

/** Numbers the given lines anew, or all that the rules make otherwise. */
export function renumber(model: PlanModel, lines: readonly NewNumber[] = newNumbersOf(model)): readonly RecordChange[] {
  return lines.flatMap(({ id, after }) => changeFields(model, id, { number: after }))
}

/**
 * The number of a line that has just been added: the one that its level's rule gives it, if no other line of the level has that; ''
 * where the lines behind it have to be numbered anew first, null where its level has no numbers.
 */
export function firstNumberOf(model: PlanModel, id: RecordId): string | null {
  const place = findPlace(model, id)
  const level = place === null ? null : levelOfPlace(model, place)
  if (place === null || level === null || level.fields.numbering === 'none') return null
  const number = numbersUnder(model, level, numbersAbove(model, level)).get(id) ?? ''
  const scope = level.fields.numbering === 'through' ? null : parentOf(place)
  const isTaken = placesOf(model, level).some(
    (other) => other.id !== id && other.fields.number === number && (scope === null || parentOf(other) === scope),
  )
  const isShared = originalPlacement(model, place)?.fields.number === number
  return isTaken && !isShared ? '' : number
}

/** The numbers that stand now on the levels above, as what is composed begins with them. */
function numbersAbove(model: PlanModel, level: PlanRecord<'level'>): ReadonlyMap<RecordId, string> {
  const outer = measureLevels(model).filter(({ id }) => id !== level.id)
  const ids = new Set(outer.map(({ id }) => id))
  return new Map(
    model
      .list('measure')
      .filter(({ fields }) => ids.has(fields.level))
      .map(({ id, fields }) => [id, fields.number ?? '']),
  )
}

function levelOfPlace(model: PlanModel, place: Place): PlanRecord<'level'> | null {
  return place.type === 'measure' ? model.find('level', place.fields.level) : projectLevelOf(model)
}
