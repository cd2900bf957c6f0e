import type { PlanModel } from '../../domain/plan/plan-model.ts'
import type { RecordId } from '../../domain/record/field.ts'
import type { PlanRecord } from '../../domain/record/plan-record.ts'
import { isRepeat, sharedOwnersOf, textsOf } from '../../domain/structure/inheritance.ts'
import type { Place } from '../../domain/structure/places.ts'
import { blankLine, fieldLine, marksOf, type SheetLine } from '../cells/sheet-line.ts'

/** A labelled field of a card. */
export type CardField = { readonly field: RecordId; readonly label: string; readonly lines: readonly SheetLine[] }

/** The fields of a card above its indicators, and those that an exception of this sheet puts behind them. */
export type CardFields = { readonly before: readonly CardField[]; readonly behind: readonly CardField[] }

/** The fields of a place's card in the order of its sheet, each with its texts or the place to write the first. */
export function cardFieldsOf(model: PlanModel, place: Place): CardFields {
  const ordered = orderedDefs(model, place)
  const compose = (defs: ReadonlyArray<PlanRecord<'fieldDef'>>) =>
    defs.map((definition) => ({
      field: definition.id,
      label: exceptionOf(model, place, definition.id)?.fields.label ?? definition.fields.label,
      lines: fieldLines(model, place, definition.id),
    }))
  return { before: compose(ordered.before), behind: compose(ordered.behind) }
}

/** The fields that this sheet leaves out. */
export function leftOutFields(model: PlanModel, place: Place): ReadonlyArray<PlanRecord<'fieldDef'>> {
  return defsFor(model, place).filter(({ id }) => exceptionOf(model, place, id)?.fields.isLeftOut === true)
}

/** What the sheet of a place says about a field: the place's own exception, or that of what it stands for. */
export function exceptionOf(model: PlanModel, place: Place, field: RecordId): PlanRecord<'fieldException'> | null {
  const exceptions = model.listBy('fieldException', 'field', field)
  if (exceptions.length === 0) return null
  const owners = [place.id, ...sharedOwnersOf(model, place)]
  return (
    owners.map((owner) => exceptions.find(({ fields }) => fields.owner === owner)).find((each) => each !== undefined) ??
    null
  )
}

function defsFor(model: PlanModel, place: Place): ReadonlyArray<PlanRecord<'fieldDef'>> {
  const appliesTo = place.type === 'measure' ? 'measure' : 'project'
  return model.list('fieldDef').filter(({ fields }) => fields.appliesTo === appliesTo)
}

type Ordered = Readonly<Record<keyof CardFields, ReadonlyArray<PlanRecord<'fieldDef'>>>>

/** Fields with a rank of their own go there among the others; a rank behind the last is one behind the indicators. */
function orderedDefs(model: PlanModel, place: Place): Ordered {
  const all = defsFor(model, place)
  const rankOf = ({ id }: PlanRecord<'fieldDef'>) => exceptionOf(model, place, id)?.fields.rank ?? null
  const order = all.filter((definition) => rankOf(definition) === null)
  const behind: Array<PlanRecord<'fieldDef'>> = []
  const moved = all
    .flatMap((definition) => ({ definition, rank: rankOf(definition) }))
    .filter((each): each is { definition: PlanRecord<'fieldDef'>; rank: number } => each.rank !== null)
    .sort((one, other) => one.rank - other.rank)
  for (const { definition, rank } of moved) {
    if (rank >= all.length) behind.push(definition)
    else order.splice(rank, 0, definition)
  }
  const isShown = ({ id }: PlanRecord<'fieldDef'>) => exceptionOf(model, place, id)?.fields.isLeftOut !== true
  return { before: order.filter(isShown), behind: behind.filter(isShown) }
}

function fieldLines(model: PlanModel, place: Place, field: RecordId): readonly SheetLine[] {
  const { records, isInherited, isDifferent } = textsOf(model, place, field)
  const [shared] = sharedOwnersOf(model, place)
  const newOwner = isRepeat(place) || shared === undefined ? place.id : shared
  if (records.length === 0) return [blankLine('fieldValue', { field, owner: newOwner }, 'text')]
  if (isInherited) return records.map((record, position) => inheritedLine(model, { record, owner: place.id, position }))
  return records.map(({ id, fields }) => {
    const line = fieldLine(model, id, 'text', fields.text)
    return isDifferent ? { ...line, origin: 'different' } : line
  })
}

type Inherited = {
  readonly record: PlanRecord<'fieldValue'>
  readonly owner: RecordId
  readonly position: number
}

/** A text that a repeat takes over. Typing makes one of its own. */
function inheritedLine(model: PlanModel, { record, owner, position }: Inherited): SheetLine {
  const { field, text } = record.fields
  return {
    ...blankLine('fieldValue', { field, owner, position }, 'text'),
    text,
    marks: marksOf(model, record.id, text),
    origin: 'inherited',
  }
}
