import type { RecordId } from '#shared/domain/record/field.ts'
import { addMeasure, addProject } from '#shared/domain/structure/add-place.ts'
import { addIndicatorRepeat, addMeasureRepeat, addRepeat } from '#shared/domain/structure/add-repeat.ts'
import { resumeProject } from '#shared/domain/structure/lifecycle.ts'
import { movePlaceBy, moveToNeighbour } from '#shared/domain/structure/move-place.ts'
import { renumber } from '#shared/domain/structure/numbering.ts'
import { findPlace } from '#shared/domain/structure/places.ts'
import { removePlaces } from '#shared/domain/structure/remove-places.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { structureText } from '../../../messages/structure-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import type { PlanStore } from '../plan-store.ts'
import { jumpTo } from '../tools/jump-to.ts'

export type StructureActs = ReturnType<typeof createStructureActs>

/** What can be done with the lines of the outline, each as one act. After an addition the new name is the chosen cell. */
export function createStructureActs(store: PlanStore, cells: CellStore) {
  const { done } = structureText
  const isMeasure = (id: RecordId) => {
    const state = store.state.getState()
    return state.status === 'ready' && state.model.find('measure', id) !== null
  }
  const move = (id: RecordId, edit: (model: PlanModel) => readonly RecordChange[]) =>
    store.change(isMeasure(id) ? 'record/move' : 'project/move', edit, done.moved)
  return {
    /** A measure of this level under `parent`, after `after` if given. */
    addMeasure: async (given: { level: RecordId; parent: RecordId | null; after?: RecordId }) => {
      let id: RecordId | null = null
      await store.change(
        'record/add',
        (model, newId) => {
          id = newId()
          const rank = given.after === undefined ? 'last' : { after: given.after }
          return addMeasure(model, { ...given, id, title: '', rank })
        },
        done.added,
      )
      if (id !== null) writeName(store, cells, id)
    },
    /** A project under a measure, after the place `after` if given. */
    addProject: async (given: { measure: RecordId; after?: RecordId }) => {
      let id: RecordId | null = null
      await store.change(
        'project/add',
        (model, newId) => {
          id = newId()
          const ids = { project: newId(), placement: id }
          const rank = given.after === undefined ? 'last' : { after: given.after }
          return addProject(model, { ids, measure: given.measure, name: '', rank })
        },
        done.added,
      )
      if (id !== null) writeName(store, cells, id)
    },
    repeatProject: (project: RecordId, measure: RecordId) =>
      store.change('repeat/add', (model, newId) => addRepeat(model, { project, measure, id: newId() }), done.repeated),
    repeatMeasure: (original: RecordId, parent: RecordId | null) =>
      store.change('repeat/add', (model, newId) => addMeasureRepeat(model, { original, parent, newId }), done.repeated),
    repeatIndicator: (indicator: RecordId, owner: RecordId) =>
      store.change(
        'repeat/add',
        (model, newId) => addIndicatorRepeat(model, { indicator, owner, id: newId() }),
        done.repeated,
      ),
    move: (id: RecordId, step: 1 | -1) => move(id, (model) => movePlaceBy(model, id, step)),
    moveAcross: (id: RecordId, step: 1 | -1) => move(id, (model) => moveToNeighbour(model, id, step)),
    remove: (id: RecordId) => store.change('record/remove', (model) => removePlaces(model, [id]), done.removed),
    resume: (project: RecordId) =>
      store.change('project/resume', (model) => resumeProject(model, project), done.resumed),
    renumber: () => store.change('plan/renumber', (model) => renumber(model), done.renumbered),
  }
}

/** Shows the card of a new line and goes to the cell of its name. */
function writeName(store: PlanStore, cells: CellStore, id: RecordId): void {
  const state = store.state.getState()
  const place = state.status === 'ready' ? findPlace(state.model, id) : null
  if (place === null) return
  const address =
    place.type === 'measure'
      ? ({ kind: 'field', recordId: id, field: 'title' } as const)
      : ({ kind: 'field', recordId: place.fields.project, field: 'name' } as const)
  jumpTo(store, cells, { sheet: { kind: 'card', owner: id }, address })
}
