import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { movePlaceBy, moveToNeighbour } from '#shared/domain/structure/move-place.ts'
import { findPlace, measureLevels, projectLevelOf, type Place } from '#shared/domain/structure/places.ts'
import { sheetsOfMeasure, sheetTitle, type SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { sheetText } from '../../../messages/sheet-text.ts'
import { structureText } from '../../../messages/structure-text.ts'
import type { StructureActs } from './structure-acts.ts'

/** What lies over the plan because of a line of its outline. */
export type StructureDialog =
  | { readonly kind: 'end'; readonly project: RecordId }
  | { readonly kind: 'repeat'; readonly place: RecordId; readonly measure: RecordId }
  | { readonly kind: 'renumber' }

export type LineTools = {
  readonly acts: StructureActs
  readonly open: (dialog: StructureDialog) => void
  readonly show: (sheet: SheetChoice) => void
}

/** A line of the menu. `keys` do the same on the outline. */
export type LineItem = {
  readonly id: string
  readonly text: string
  readonly keys?: string
  readonly isDisabled?: boolean
  readonly run: () => void
}

/** What can be done with a line of the outline, in the order of its menu. */
export function lineItems(model: PlanModel, id: RecordId, tools: LineTools): readonly LineItem[] {
  const place = findPlace(model, id)
  if (place === null) return []
  return [
    ...additions(model, place, tools),
    {
      id: 'repeat',
      text: structureText.repeatHere,
      run: () => tools.open({ kind: 'repeat', place: id, measure: measureOf(place) }),
    },
    ...moves(model, place, tools),
    ...(place.type === 'placement' ? states(model, place, tools) : []),
    ...(place.type === 'measure' ? ownSheets(model, place, tools) : []),
    { id: 'renumber', text: structureText.renumber, run: () => tools.open({ kind: 'renumber' }) },
    {
      id: 'remove',
      text: structureText.remove,
      keys: structureText.keys.remove,
      run: () => void tools.acts.remove(id),
    },
  ]
}

/** The schedule and the indicators of a measure with all below it. */
function ownSheets(model: PlanModel, { id }: Place, { show }: LineTools): readonly LineItem[] {
  return sheetsOfMeasure(model, id).map(({ choice }) => ({
    id: choice.kind,
    text: structureText.ownSheet(sheetTitle(choice.kind)),
    run: () => show(choice),
  }))
}

function measureOf(place: Place): RecordId {
  return place.type === 'measure' ? place.id : place.fields.measure
}

function projectWord(model: PlanModel): string {
  return projectLevelOf(model)?.fields.name ?? sheetText.project
}

function additions(model: PlanModel, place: Place, { acts }: LineTools): readonly LineItem[] {
  const { keys } = structureText
  if (place.type === 'placement') {
    const { measure } = place.fields
    const run = () => void acts.addProject({ measure, after: place.id })
    return [{ id: 'add', text: structureText.addProject(projectWord(model)), keys: keys.add, run }]
  }
  const levels = measureLevels(model)
  const rank = levels.findIndex(({ id }) => id === place.fields.level)
  const { level, parent } = place.fields
  const beside = {
    id: 'add',
    text: structureText.addMeasureBeside(levels[rank]?.fields.name ?? ''),
    keys: keys.add,
    run: () => void acts.addMeasure({ level, parent, after: place.id }),
  }
  return [beside, ...within(model, place, { acts, next: levels[rank + 1] })]
}

type Within = { readonly acts: StructureActs; readonly next: PlanRecord<'level'> | undefined }

/** A measure takes measures of the level below it; the innermost takes projects, in a plan that has any. */
function within(model: PlanModel, { id }: Place, { acts, next }: Within): readonly LineItem[] {
  if (next !== undefined) {
    const run = () => void acts.addMeasure({ level: next.id, parent: id })
    return [{ id: 'add-below', text: structureText.addBelow(next.fields.name), run }]
  }
  if (projectLevelOf(model) === null && model.list('placement').length === 0) return []
  const run = () => void acts.addProject({ measure: id })
  return [{ id: 'add-below', text: structureText.addBelow(projectWord(model)), run }]
}

function moves(model: PlanModel, { id }: Place, { acts }: LineTools): readonly LineItem[] {
  const { keys } = structureText
  const cannot = (step: 1 | -1) => movePlaceBy(model, id, step).length === 0
  const cannotCross = (step: 1 | -1) => moveToNeighbour(model, id, step).length === 0
  return [
    { id: 'up', text: structureText.moveUp, keys: keys.up, isDisabled: cannot(-1), run: () => void acts.move(id, -1) },
    {
      id: 'down',
      text: structureText.moveDown,
      keys: keys.down,
      isDisabled: cannot(1),
      run: () => void acts.move(id, 1),
    },
    {
      id: 'back',
      text: structureText.moveBack,
      keys: keys.back,
      isDisabled: cannotCross(-1),
      run: () => void acts.moveAcross(id, -1),
    },
    {
      id: 'on',
      text: structureText.moveOn,
      keys: keys.on,
      isDisabled: cannotCross(1),
      run: () => void acts.moveAcross(id, 1),
    },
  ]
}

function states(
  model: PlanModel,
  { fields: { project } }: PlanRecord<'placement'>,
  { acts, open }: LineTools,
): readonly LineItem[] {
  const isActive = model.find('project', project)?.fields.lifecycle === 'active'
  const end = { id: 'end', text: structureText.end, run: () => open({ kind: 'end', project }) }
  const resume = { id: 'resume', text: structureText.resume, run: () => void acts.resume(project) }
  return isActive ? [end] : [resume, end]
}

/** What a key does on a line of the outline; null where it is none of its keys. */
export function itemOfKey(
  items: readonly LineItem[],
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'shiftKey'>,
): LineItem | null {
  const { key, altKey, ctrlKey, shiftKey } = event
  const isAdd = (key === 'Insert' && !altKey && !ctrlKey) || (ctrlKey && shiftKey && !altKey && key === '+')
  const byAlt = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'back', ArrowRight: 'on' }[key]
  const id = isAdd ? 'add' : altKey && !ctrlKey ? byAlt : key === 'Delete' && !altKey && !ctrlKey ? 'remove' : undefined
  const item = id === undefined ? undefined : items.find((each) => each.id === id)
  return item === undefined || item.isDisabled === true ? null : item
}
