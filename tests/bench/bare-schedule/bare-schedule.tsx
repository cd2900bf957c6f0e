import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { useVirtualizer } from '@tanstack/react-virtual'

/** A project with the bars of its lanes; columns count from 0, `to` included. */
export type BareRow = {
  readonly name: string
  readonly lanes: ReadonlyArray<ReadonlyArray<{ readonly from: number; readonly to: number; readonly label: string }>>
}

const LANE_PX = 28
const COLUMN_PX = 150
const NAME_PX = 280

/** Draws the rows in `root` with nothing but what a virtualised list of bars needs: the floor of the program's own schedule. */
export function draw(rows: readonly BareRow[], root: HTMLElement): void {
  flushSync(() => createRoot(root).render(<BareSchedule rows={rows} />))
}

function BareSchedule({ rows }: { readonly rows: readonly BareRow[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    overscan: 4,
  })
  return (
    <div ref={scroller} style={{ height: '100vh', overflow: 'auto' }}>
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <div key={key} data-row style={{ position: 'absolute', transform: `translateY(${String(start)}px)` }}>
            <Row row={rows[index]} />
          </div>
        ))}
      </div>
    </div>
  )
}

const heightOf = (row: BareRow | undefined): number => LANE_PX * (row?.lanes.length ?? 0)

function Row({ row }: { readonly row: BareRow | undefined }) {
  return (
    <>
      <span style={{ position: 'absolute', width: NAME_PX, overflow: 'hidden', whiteSpace: 'nowrap' }}>
        {row?.name}
      </span>
      <svg width={COLUMN_PX * 6} height={heightOf(row)} style={{ position: 'absolute', left: NAME_PX }}>
        {row?.lanes.map((bars, lane) =>
          bars.map(({ from, to, label }, at) => (
            <g
              key={`${String(lane)} ${String(at)}`}
              transform={`translate(${String(from * COLUMN_PX)} ${String(lane * LANE_PX)})`}
            >
              <rect y={4} width={(to - from + 1) * COLUMN_PX} height={LANE_PX - 8} fill="#58b" />
              <text x={4} y={19} fontSize={12}>
                {label}
              </text>
            </g>
          )),
        )}
      </svg>
    </>
  )
}
