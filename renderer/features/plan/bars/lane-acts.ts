import { moveRecord } from '#shared/domain/edit/move-record.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { addLane, drawBar } from '#shared/domain/schedule/bar-edits.ts'
import { addBullet } from '#shared/domain/schedule/bullet-edits.ts'
import { schedulePeriodsOf } from '#shared/domain/schedule/schedule-periods.ts'
import type { LaneSpot } from '#shared/sheets/schedule/lane-spot.ts'
import { barText } from '../../../messages/bar-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import type { Edit, PlanStore } from '../plan-store.ts'

/** The plan, and the cells in which what was made is then chosen. */
type Desk = { readonly store: PlanStore; readonly cells: CellStore }

/** Draws a bar over the column and goes to it, so that its words can be typed. */
export function drawAt(desk: Desk, { place, column }: LaneSpot): Promise<void> {
  return makeAndGo(desk, 'label', (model, newId) =>
    drawBar(model, { place, columns: { first: column, last: column }, label: '' }, newId),
  )
}

/** Writes a bullet into the column and goes to it. */
export function writeAt(desk: Desk, { place, column }: LaneSpot, text: string): Promise<void> {
  return makeAndGo(desk, 'text', (model, newId) => {
    const period = schedulePeriodsOf(model)[column]
    return period === undefined ? [] : addBullet(model, { place, period, text }, newId)
  })
}

/** The first record that the edit names is the one to go to. */
export async function makeAndGo({ store, cells }: Desk, field: string, edit: Edit): Promise<void> {
  const made: RecordId[] = []
  await store.change(
    'bar/draw',
    (model, newId) =>
      edit(model, () => {
        const id = newId()
        made.push(id)
        return id
      }),
    barText.drawn,
  )
  if (made[0] !== undefined) cells.goTo({ kind: 'field', recordId: made[0], field })
}

/** Adds an empty lane below this one. */
export function addLaneBelow(store: PlanStore, lane: RecordId): Promise<void> {
  return store.change(
    'record/add',
    (model, newId) => {
      const owner = model.find('lane', lane)?.fields.owner
      return owner === undefined ? [] : addLane(model, { id: newId(), owner, rank: { after: lane } })
    },
    barText.laneAdded,
  )
}

/** Moves a lane up or down among those of its schedule. */
export function moveLane(store: PlanStore, lane: RecordId, step: 1 | -1): Promise<void> {
  return store.change('record/move', (model) => moveRecord(model, lane, step), barText.laneMoved)
}

/** Takes a lane away with all that stands in it. */
export function removeLane(store: PlanStore, lane: RecordId): Promise<void> {
  return store.change('record/remove', (model) => removeRecords(model, [lane]), barText.laneRemoved)
}
