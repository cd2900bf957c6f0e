import { useRef } from 'react'
import type { LanePlace } from '#shared/domain/schedule/bar-edits.ts'
import type { ScheduleColumn, ScheduleLane } from '#shared/sheets/schedule/schedule-grid.ts'
import { lanePlace } from '#shared/sheets/cells/sheet-cells.ts'
import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import { isBlankPlace } from '#shared/sheets/cells/without-blanks.ts'
import { laneText } from '../../messages/lane-text.ts'
import { classNames, LineStack, SheetCell } from '../cells/sheet-cell.tsx'
import { useEditing, type ScheduleEditing } from '../sheet-context.ts'
import { BarView } from './bar-view.tsx'
import { BlankCell } from './blank-cell.tsx'
import { gridOf } from './lane-rules.tsx'
import { useDrag } from './use-drag.ts'

type LaneViewProps = {
  readonly lane: ScheduleLane
  readonly owner: string
  readonly columns: readonly ScheduleColumn[]
  readonly part: number
}

/** A row of the schedule on its grid of columns. Bars that meet in a column stand below each other. */
export function LaneView({ lane, owner, columns, part }: LaneViewProps) {
  const schedule = useEditing()?.schedule ?? null
  const place = lanePlace(owner, lane)
  return (
    <div className={classNames('lane', lane.isBlank && 'is-blank-lane')} data-part={part} data-one-column>
      {lane.tag !== null && (
        <div className="lane-tag">
          <SheetCell line={lane.tag} place={place} label={laneText.tag} />
        </div>
      )}
      {lane.isBlank && schedule !== null && (
        <span className="blank-lane-hint" aria-hidden="true">
          {laneText.addLane}
        </span>
      )}
      {schedule === null || lane.place === null ? (
        <div className="lane-grid" style={gridOf(columns)}>
          <LaneContent lane={lane} place={place} columns={columns} />
        </div>
      ) : (
        <DrawableGrid lane={lane} place={place} columns={columns} drawn={{ at: lane.place, schedule }} />
      )}
    </div>
  )
}

type LaneContentProps = {
  readonly lane: ScheduleLane
  readonly place: string
  readonly columns: readonly ScheduleColumn[]
}

function LaneContent({ lane, place, columns }: LaneContentProps) {
  const height = Math.max(1, ...lane.bars.map(({ row }) => row + 1))
  return (
    <>
      {lane.cells.map((lines, index) => (
        <LaneCell
          key={columns[index]?.id ?? index}
          lines={lines}
          place={place}
          label={columns[index]?.label ?? ''}
          at={{ column: index, height: lane.bars.length === 0 ? 1 : height, isNewLane: lane.isBlank }}
        />
      ))}
      {lane.bars.map((bar) => (
        <BarView key={bar.id} bar={bar} place={place} columns={columns} />
      ))}
    </>
  )
}

type LaneCellProps = {
  readonly lines: readonly SheetLine[]
  readonly place: string
  readonly label: string
  readonly at: { readonly column: number; readonly height: number; readonly isNewLane: boolean }
}

function LaneCell({ lines, place, label, at }: LaneCellProps) {
  const [first] = lines
  if (first === undefined) return null
  if (isBlankPlace(first)) {
    const style = { gridColumn: at.column + 1, gridRow: `1 / span ${String(at.height)}` }
    return <BlankCell line={first} place={place} label={laneText.blank(label, first, at.isNewLane)} style={style} />
  }
  return (
    <div className="lane-cell" style={{ gridColumn: at.column + 1, gridRow: 1 }}>
      <LineStack lines={lines} place={place} label={label} />
    </div>
  )
}

type DrawableGridProps = LaneContentProps & {
  readonly drawn: { readonly at: LanePlace; readonly schedule: ScheduleEditing }
}

/** A grid on whose empty columns a bar is drawn with the pointer. */
function DrawableGrid({ drawn: { at, schedule }, ...content }: DrawableGridProps) {
  const grid = useRef<HTMLDivElement>(null)
  const { drag, onPointerDown } = useDrag({
    grid,
    weights: content.columns.map(({ weight }) => weight),
    gripAt: (target) => (target.closest('.blank-place.is-bar') === null ? null : 'blank'),
    onDrop: ({ from, to }) => schedule.draw(at, { first: from, last: to }),
  })
  const last = content.columns.length - 1
  const span = drag && [Math.min(drag.from, drag.to, last) + 1, Math.min(Math.max(drag.from, drag.to), last) + 2]
  return (
    <div ref={grid} className="lane-grid" style={gridOf(content.columns)} onPointerDown={onPointerDown}>
      <LaneContent {...content} />
      {span !== null && <div className="bar is-ghost" style={{ gridColumn: span.join(' / '), gridRow: 1 }} />}
    </div>
  )
}
