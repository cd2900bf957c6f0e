import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { drawBar, moveBarToLane, putBar, setBarEnd, stepBar, type BarPart } from '#shared/domain/schedule/bar-edits.ts'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { describeBar } from '#shared/domain/schedule/describe-bar.ts'
import { notationOf } from '#shared/sheets/indicators/year-columns.ts'
import { barText } from '../../../messages/bar-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import type { ScheduleEditing } from '../../../sheets/sheet-context.ts'
import { makeAndGo } from './lane-acts.ts'
import type { PlanStore } from '../plan-store.ts'

/** What the drawn schedule does with its bars. */
export function scheduleEditing(store: PlanStore, cells: CellStore): ScheduleEditing {
  return {
    step: (bar, { part, step }) => void stepPart(store, bar, { part, step }),
    put: (bar, target) => {
      cells.goTo({ kind: 'field', recordId: bar, field: 'label' })
      return changeBar(store, bar, (model) => putBar(model, bar, target))
    },
    toLane: (bar, step) => void stepPart(store, bar, { part: 'lane', step }),
    remove: (bar) => void removeBar(store, bar),
    draw: (place, columns) =>
      makeAndGo({ store, cells }, 'label', (model, newId) => drawBar(model, { place, columns, label: '' }, newId)),
  }
}

/** What of a bar goes one step on; `lane` is the bar to the lane above or below. */
export type PartStep = { readonly part: BarPart | 'lane'; readonly step: 1 | -1 }

export function stepPart(store: PlanStore, bar: RecordId, step: PartStep): Promise<void> {
  return changeBar(store, bar, (model) => changesOfStep(model, bar, step))
}

/** Whether the step would lead anywhere. */
export function canStep(model: PlanModel, bar: RecordId, step: PartStep): boolean {
  return changesOfStep(model, bar, step).length > 0
}

function changesOfStep(model: PlanModel, bar: RecordId, { part, step }: PartStep): readonly RecordChange[] {
  return part === 'lane' ? moveBarToLane(model, bar, step) : stepBar(model, bar, { part, step })
}

/** Says what follows the end of a bar. */
export function setEnd(store: PlanStore, bar: RecordId, end: FieldsOf<'bar'>['end']): Promise<void> {
  return changeBar(store, bar, (model) => setBarEnd(model, bar, end))
}

export function removeBar(store: PlanStore, bar: RecordId): Promise<void> {
  return store.change('record/remove', (model) => removeRecords(model, [bar]), barText.removed)
}

/** Changes a bar and says in words where it stands then, unless acts before it are still on their way. */
function changeBar(
  store: PlanStore,
  bar: RecordId,
  edit: (model: PlanModel) => readonly RecordChange[],
): Promise<void> {
  const state = store.state.getState()
  const after = state.status === 'ready' && state.pending === 0 ? state.model.withChanges(edit(state.model)) : null
  const fields = after?.find('bar', bar)?.fields
  const words =
    fields === undefined || after === null ? '' : describeBar(fields, notationOf(after.plan.fields.calendar))
  return store.change('bar/move', edit, words)
}
