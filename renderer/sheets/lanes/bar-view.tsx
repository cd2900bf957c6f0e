import { useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { putTime, type BarPart } from '#shared/domain/schedule/bar-edits.ts'
import { columnSpanOf } from '#shared/domain/schedule/column-span.ts'
import { cellKey } from '#shared/sheets/cells/cell-grid.ts'
import type { ScheduleBar, ScheduleColumn } from '#shared/sheets/schedule/schedule-grid.ts'
import { addressKey } from '#shared/sheets/cells/sheet-line.ts'
import { laneText } from '../../messages/lane-text.ts'
import { sheetText } from '../../messages/sheet-text.ts'
import { classNames, SheetCell } from '../cells/sheet-cell.tsx'
import { useIsOnPage } from '../cells/rich-text.tsx'
import { SideText } from '../cells/side-text.tsx'
import { useEditing, type ScheduleEditing } from '../sheet-context.ts'
import { ArrowHead } from './arrow-head.tsx'
import { intentOnBar } from './bar-keys.ts'
import { Hatching } from './hatching.tsx'
import { useDrag, type Drag } from './use-drag.ts'

type BarViewProps = {
  readonly bar: ScheduleBar
  readonly place: string
  readonly columns: readonly ScheduleColumn[]
}

/** A bar of a lane, with its words in it, or beside it where it is too short. On the screen it is moved and stretched, by keys and with the pointer. */
export function BarView({ bar, place, columns }: BarViewProps) {
  const schedule = useEditing()?.schedule ?? null
  const { address } = bar.label
  const hasLabel = useIsOnPage(address === null ? '' : cellKey(place, address))
  const hasRemarks = useIsOnPage(bar.id)
  if (!hasLabel && !hasRemarks) return null
  const content = <BarContent bar={bar} place={place} schedule={schedule} />
  const inside = bar.beside === null ? content : null
  return (
    <>
      {schedule === null ? (
        <BarBox bar={bar}>{inside}</BarBox>
      ) : (
        <MovableBar bar={bar} columns={columns} schedule={schedule}>
          {inside}
        </MovableBar>
      )}
      {bar.beside !== null && (
        <div className="bar-beside" style={boxStyle({ ...bar.beside, row: bar.row })}>
          {content}
        </div>
      )}
    </>
  )
}

type MovableBarProps = Pick<BarViewProps, 'bar' | 'columns'> & {
  readonly schedule: ScheduleEditing
  readonly children: ReactNode
}

/** A bar whose body and edges are dragged over the columns; while that goes on it stands where it would be put. */
function MovableBar({ bar, columns, schedule, children }: MovableBarProps) {
  const box = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLElement | null>(null)
  const { drag, onPointerDown } = useDrag<BarPart>({
    grid,
    weights: columns.map(({ weight }) => weight),
    gripAt: (target) => {
      grid.current = box.current?.parentElement ?? null
      return partAt(target)
    },
    onDrop: (done) => schedule.put(bar.id, targetOf(bar, done)),
  })
  const present = drag === null ? bar : afterDrag(bar, drag, columns)
  return (
    <div
      ref={box}
      role="presentation"
      className={classNames(...boxClasses(present), drag !== null && 'is-dragged')}
      style={boxStyle(present)}
      onPointerDown={onPointerDown}
      onMouseDown={keepTextUnselected}
    >
      <span className="bar-edge" data-edge="start" aria-hidden="true" />
      {children}
      <BarEnds bar={present} />
      <span className="bar-edge" data-edge="end" aria-hidden="true" />
    </div>
  )
}

/** A press on an edge would begin to select the text. */
function keepTextUnselected(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.matches('.bar-edge')) event.preventDefault()
}

/** What a pointer takes hold of in a bar; a text that is being written belongs to the pointer itself. */
function partAt(target: Element): BarPart | null {
  if (target.closest('.is-editing') !== null) return null
  const edge = target.closest<HTMLElement>('.bar-edge')?.dataset['edge']
  return edge === 'start' || edge === 'end' ? edge : 'whole'
}

function targetOf(bar: ScheduleBar, { grip, from, to }: Drag<BarPart>) {
  return { part: grip, column: grip === 'whole' ? bar.first + to - from : to }
}

function afterDrag(bar: ScheduleBar, drag: Drag<BarPart>, columns: readonly ScheduleColumn[]): ScheduleBar {
  const periods = columns.map(({ period }) => period)
  const fields = { ...bar.fields, ...putTime(bar.fields, periods, targetOf(bar, drag)) }
  return { ...bar, ...columnSpanOf(fields.from, fields.to, periods), fields }
}

/** A bar as it stands on paper. */
function BarBox({ bar, children }: { readonly bar: ScheduleBar; readonly children: ReactNode }) {
  return (
    <div className={classNames(...boxClasses(bar))} style={boxStyle(bar)}>
      {children}
      <BarEnds bar={bar} />
    </div>
  )
}

function boxClasses({ fields: { style, end, track }, beside }: ScheduleBar): readonly (string | false)[] {
  return ['bar', `is-${style}`, `ends-${end}`, track === 'actual' && 'is-actual', beside !== null && 'is-bare']
}

function boxStyle({ first, last, row }: Pick<ScheduleBar, 'first' | 'last' | 'row'>) {
  return { gridColumn: `${String(first + 1)} / ${String(last + 2)}`, gridRow: row + 1 }
}

/** What stands beside the text: the hatching of a state, and how the bar ends. */
function BarEnds({ bar: { fields } }: { readonly bar: ScheduleBar }) {
  return (
    <>
      {fields.style === 'state' && <Hatching />}
      {fields.end === 'continues' && fields.style !== 'marker' && <ArrowHead />}
    </>
  )
}

type BarContentProps = Pick<BarViewProps, 'bar' | 'place'> & { readonly schedule: ScheduleEditing | null }

function BarContent({ bar, place, schedule }: BarContentProps) {
  const { label, fields } = bar
  const { address } = label
  return (
    <div className="bar-text">
      {fields.style === 'marker' && !label.text.startsWith('●') && (
        <span className="bar-mark" aria-hidden="true">
          ●
        </span>
      )}
      {fields.track === 'actual' && (
        <span className="bar-track">
          <SideText textKey={`${bar.id} track`} text={laneText.actual} />
        </span>
      )}
      <SheetCell
        key={address === null ? bar.id : addressKey(address)}
        line={label}
        place={place}
        label={sheetText.schedule}
        spoken={bar.text}
        className="bar-label is-only"
        onOwnKey={(event) => schedule !== null && actOnKey(event, bar, schedule)}
      />
      <BarRemark textKey={`${bar.id} remark`} text={fields.remark ?? ''} />
      <BarRemark textKey={`${bar.id} delay`} text={bar.delay} isDelay />
    </div>
  )
}

type BarRemarkProps = { readonly textKey: string; readonly text: string; readonly isDelay?: boolean }

function BarRemark({ textKey, text, isDelay = false }: BarRemarkProps) {
  if (text === '') return null
  return (
    <div className={classNames('remark', isDelay && 'is-delay')}>
      <SideText textKey={textKey} text={text} />
    </div>
  )
}

function actOnKey(event: KeyboardEvent, bar: ScheduleBar, schedule: ScheduleEditing): boolean {
  const intent = intentOnBar(event)
  if (intent === null) return false
  if (intent.kind === 'remove') schedule.remove(bar.id)
  else if (intent.kind === 'lane') schedule.toLane(bar.id, intent.step)
  else schedule.step(bar.id, intent)
  return true
}
