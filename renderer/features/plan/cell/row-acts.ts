import { insertRowAfter } from '#shared/domain/edit/insert-row.ts'
import { moveRecord } from '#shared/domain/edit/move-record.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { rowOf } from '#shared/sheets/cells/row-of.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { rowText } from '../../../messages/row-text.ts'
import type { RowAct } from '../../../sheets/cells/cell-keys.ts'
import type { PlanStore, ReadyPlan } from '../plan-store.ts'

/** Whether the chosen cell stands in a row with which this can be done. */
export function canDo(
  { model, sheet }: Pick<ReadyPlan, 'model' | 'sheet'>,
  address: CellAddress,
  act: RowAct,
): boolean {
  const row = rowOf(model, sheet, address)
  if (row === null) return false
  if (act === 'remove') return !isLevelInUse(model, row)
  return act === 'insert' || moveRecord(model, row.id, stepOf(act)).length > 0
}

/** A level goes only when nothing stands on it any more: with it would go most of the plan. */
function isLevelInUse(model: PlanModel, { id, type }: PlanRecord): boolean {
  return type === 'level' && model.listBy('measure', 'level', id).length > 0
}

/** Adds a row below that of the chosen cell, takes it away, or moves it by one; nothing where it stands in none. */
export function doRowAct(store: PlanStore, address: CellAddress, act: RowAct): Promise<void> {
  const state = store.state.getState()
  const row = state.status === 'ready' ? rowOf(state.model, state.sheet, address) : null
  if (row === null) return Promise.resolve()
  switch (act) {
    case 'insert':
      return store.change(
        'record/add',
        (model, newId) => insertRowAfter(model, present(model, row), newId),
        rowText.done.insert,
      )
    case 'remove':
      if (state.status === 'ready' && isLevelInUse(state.model, row)) return Promise.resolve()
      return store.change('record/remove', (model) => removeRecords(model, [row.id]), rowText.done.remove)
    case 'up':
    case 'down':
      return store.change('record/move', (model) => moveRecord(model, row.id, stepOf(act)), rowText.done[act])
  }
}

function present(model: PlanModel, row: PlanRecord): PlanRecord {
  return model.findAny(row.id) ?? row
}

function stepOf(act: RowAct): 1 | -1 {
  return act === 'up' ? -1 : 1
}
