import type { KeyboardEvent } from 'react'
import { cellKey } from '#shared/sheets/cell-grid.ts'
import type { ScheduleBar, ScheduleColumn, ScheduleLane } from '#shared/sheets/schedule-grid.ts'
import { lanePlace } from '#shared/sheets/sheet-cells.ts'
import { addressKey } from '#shared/sheets/sheet-line.ts'
import { sheetText } from '../messages/sheet-text.ts'
import { ArrowHead } from './arrow-head.tsx'
import { Hatching } from './hatching.tsx'
import { classNames, LineStack, SheetCell } from './sheet-cell.tsx'
import { useEditing, useSlice } from './sheet-context.ts'
import { SideText } from './side-text.tsx'

type LaneViewProps = {
  readonly lane: ScheduleLane
  readonly owner: string
  readonly columns: readonly ScheduleColumn[]
  readonly part: number
}

/** A row of the schedule on its grid of columns. Bars that meet in a column stand below each other. */
export function LaneView({ lane, owner, columns, part }: LaneViewProps) {
  const place = lanePlace(owner, lane)
  return (
    <div className="lane" data-part={part} data-one-column>
      {lane.tag !== '' && (
        <div className="lane-tag">
          <SideText textKey={`${place} tag`} text={lane.tag} />
        </div>
      )}
      <div className="lane-grid" style={gridOf(columns.length)}>
        {lane.cells.map((lines, index) =>
          lines.length === 0 ? null : (
            <div key={columns[index]?.period} className="lane-cell" style={{ gridColumn: index + 1 }}>
              <LineStack lines={lines} place={place} label={columns[index]?.label ?? ''} />
            </div>
          ),
        )}
        {lane.bars.map((bar) => (
          <Bar key={bar.id} bar={bar} place={place} />
        ))}
      </div>
    </div>
  )
}

/** The lines between the columns, behind all lanes of a row. */
export function LaneRules({ columns }: { readonly columns: readonly ScheduleColumn[] }) {
  return (
    <div className="lane-rules" style={gridOf(columns.length)} aria-hidden="true">
      {columns.map(({ period }) => (
        <div key={period} />
      ))}
    </div>
  )
}

/** As many columns of the same width. */
export function gridOf(count: number): React.CSSProperties {
  return { gridTemplateColumns: `repeat(${String(count)}, minmax(0, 1fr))` }
}

function Bar({ bar, place }: { readonly bar: ScheduleBar; readonly place: string }) {
  const editing = useEditing()
  const { address } = bar.label
  const shown = useSlice(address === null ? '' : cellKey(place, address), bar.label.text)
  if (shown === null) return null
  const { style, end, remark } = bar.fields
  const moveEnd = (event: KeyboardEvent) => {
    const step = stepOfKey(event)
    if (step === null || editing === null) return false
    editing.moveBarEnd(bar.id, step)
    return true
  }
  return (
    <div
      className={classNames('bar', `is-${style}`, `ends-${end}`)}
      style={{ gridColumn: `${String(bar.first + 1)} / ${String(bar.last + 2)}` }}
    >
      <div className="bar-text">
        <SheetCell
          key={address === null ? bar.id : addressKey(address)}
          line={bar.label}
          place={place}
          label={sheetText.schedule}
          spoken={bar.text}
          className="bar-label is-only"
          onOwnKey={moveEnd}
        />
        {remark !== null && remark !== '' && (
          <div className="remark">
            <SideText textKey={`${bar.id} remark`} text={remark} />
          </div>
        )}
      </div>
      {style === 'state' && <Hatching />}
      {end === 'continues' && <ArrowHead />}
    </div>
  )
}

function stepOfKey({ key, shiftKey, ctrlKey, altKey }: KeyboardEvent): 1 | -1 | null {
  if (!shiftKey || ctrlKey || altKey) return null
  if (key === 'ArrowRight') return 1
  return key === 'ArrowLeft' ? -1 : null
}
