import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { CONTINUATION } from '#shared/domain/schedule/bullet-edits.ts'
import { scheduleColumnsOf } from '#shared/sheets/schedule/schedule-grid.ts'
import { laneSpotOf, type LaneSpot } from '#shared/sheets/schedule/lane-spot.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { barText } from '../../../messages/bar-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import { addLaneBelow, drawAt, moveLane, removeLane, writeAt } from './lane-acts.ts'
import type { PlanStore } from '../plan-store.ts'
import { RecordPane } from '../cell/record-pane.tsx'

type LanePaneProps = {
  readonly model: PlanModel
  readonly store: PlanStore
  readonly cells: CellStore
  readonly address: CellAddress
}

/** What can be put into the chosen column of a schedule, and what its lane is called; nothing for other cells. */
export function LanePane({ model, store, cells, address }: LanePaneProps) {
  const spot = laneSpotOf(model, address)
  if (spot === null) return null
  const lane = 'lane' in spot.place ? model.find('lane', spot.place.lane) : null
  return (
    <>
      <ColumnSection model={model} store={store} cells={cells} spot={spot} />
      {lane !== null && (
        <RecordPane model={model} store={store} record={lane} fields={['tag', 'inOverview']} title={barText.lane} />
      )}
      {lane !== null && <LaneButtons store={store} lane={lane.id} />}
    </>
  )
}

type ColumnSectionProps = Omit<LanePaneProps, 'address'> & { readonly spot: LaneSpot }

/** The ways to fill a column that need neither a mouse nor to know which of them typing takes. */
function ColumnSection({ model, store, cells, spot }: ColumnSectionProps) {
  const column = scheduleColumnsOf(model)[spot.column]
  if (column === undefined) return null
  return (
    <section aria-labelledby="pane-column">
      <h2 id="pane-column">{barText.inColumn(column.label)}</h2>
      <div className="button-row">
        <button type="button" onClick={() => void drawAt({ store, cells }, spot)}>
          {barText.drawHere}
        </button>
        <button type="button" onClick={() => void writeAt({ store, cells }, spot, '')}>
          {barText.writeHere}
        </button>
        <button type="button" onClick={() => void writeAt({ store, cells }, spot, CONTINUATION)}>
          {barText.continueHere}
        </button>
      </div>
    </section>
  )
}

function LaneButtons({ store, lane }: { readonly store: PlanStore; readonly lane: RecordId }) {
  return (
    <section aria-label={barText.laneActs}>
      <div className="button-row">
        <button type="button" onClick={() => void moveLane(store, lane, -1)}>
          {barText.laneUp}
        </button>
        <button type="button" onClick={() => void moveLane(store, lane, 1)}>
          {barText.laneDown}
        </button>
        <button type="button" onClick={() => void addLaneBelow(store, lane)}>
          {barText.addLane}
        </button>
        <button type="button" onClick={() => void removeLane(store, lane)}>
          {barText.removeLane}
        </button>
      </div>
    </section>
  )
}
