import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual'
import { useStore } from 'zustand'
import type { CellStore } from './cells/cell-store.ts'
import { Legend } from './lanes/legend.tsx'
import { BlockProvider, NO_NUMBERS, NoteNumbersProvider } from './sheet-context.ts'
import { allParts, type SheetBlock, type SheetLayout } from './sheet-layout.ts'
import { SheetTitle } from './frame/sheet-title.tsx'
import './sheets.css'
import './sticky.css'

type ScreenSheetProps = {
  readonly layout: SheetLayout
  readonly cells: CellStore
  /** What scrolls the sheet. */
  readonly desk: RefObject<HTMLElement | null>
}

/** A sheet on the desk, to be read and typed into. Blocks out of sight are not drawn, but for those with the chosen cell and the end of the range. */
export const ScreenSheet = memo(function ScreenSheet({ layout, cells, desk }: ScreenSheetProps) {
  const body = useRef<HTMLTableElement>(null)
  const active = useStore(cells.state, (state) => state.active?.block ?? null)
  const rangeEnd = useStore(cells.state, (state) => state.range?.range.to.block ?? null)
  const kept = useMemo(
    () => layout.blocks.flatMap(({ key }, index) => (key === active || key === rangeEnd ? [index] : [])),
    [layout.blocks, active, rangeEnd],
  )
  useLayoutEffect(() => {
    cells.setSheet(layout.blocks)
  }, [cells, layout.blocks])
  const virtualizer = useBlocks({ blocks: layout.blocks, desk, body, kept })
  const items = virtualizer.getVirtualItems()
  const before = (items[0]?.start ?? 0) - virtualizer.options.scrollMargin
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? 0) - virtualizer.options.scrollMargin)
  return (
    <article className={`sheet on-screen ${layout.className}`}>
      <NoteNumbersProvider value={layout.noteNumbers ?? NO_NUMBERS}>
        <SheetTitle heading={layout.heading} lead={layout.lead} />
        <table ref={body} className="sheet-table" aria-label={layout.heading.sheetTitle}>
          {layout.columns}
          {layout.head !== null && <thead>{layout.head}</thead>}
          <Spacer height={before} />
          {items.map(({ index, key }, rank) => (
            <BlockBody
              key={key}
              block={layout.blocks[index]}
              index={index}
              measure={virtualizer.measureElement}
              gap={gapBefore(items, rank)}
            />
          ))}
          <Spacer height={after} />
        </table>
        <Legend kinds={layout.legend ?? []} />
      </NoteNumbersProvider>
    </article>
  )
})

type Items = ReturnType<Virtualizer<HTMLElement, Element>['getVirtualItems']>

/** Room of the blocks left out between a block and the one drawn before it: the edited block may be far away. */
function gapBefore(items: Items, rank: number): number {
  const [item, previous] = [items[rank], items[rank - 1]]
  return item === undefined || previous === undefined ? 0 : Math.max(0, item.start - previous.end)
}

type BlockBodyProps = {
  readonly block: SheetBlock | undefined
  readonly index: number
  readonly measure: (element: Element | null) => void
  readonly gap: number
}

function BlockBody({ block, index, measure, gap }: BlockBodyProps) {
  const rows = useMemo(() => block?.draw(allParts(block)), [block])
  return (
    <>
      <Spacer height={gap} />
      <tbody ref={measure} data-index={index} data-block={block?.key}>
        <BlockProvider value={block?.key ?? ''}>{rows}</BlockProvider>
      </tbody>
    </>
  )
}

function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return (
    <tbody aria-hidden="true" className="spacer">
      <tr style={{ height }} />
    </tbody>
  )
}

type BlocksOptions = {
  readonly blocks: readonly SheetBlock[]
  readonly desk: RefObject<HTMLElement | null>
  readonly body: RefObject<HTMLElement | null>
  /** The indices of the blocks that are drawn in and out of sight. */
  readonly kept: readonly number[]
}

const LINE_PX = 24

function useBlocks({ blocks, desk, body, kept }: BlocksOptions): Virtualizer<HTMLElement, Element> {
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: blocks.length,
    getScrollElement: () => desk.current,
    estimateSize: (index) => LINE_PX * (blocks[index]?.lineCount ?? 1),
    getItemKey: (index) => blocks[index]?.key ?? index,
    overscan: 2,
    scrollMargin: body.current?.offsetTop ?? 0,
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept),
  })
  // A desk that is put up together with its first sheet is there only after the sheet's own effects.
  const [, drawAgain] = useState(false)
  useEffect(() => {
    if (virtualizer.scrollElement !== desk.current) drawAgain(true)
  }, [virtualizer, desk])
  return virtualizer
}

/** The blocks in sight, that with the chosen cell, whose editor may hold a text that is not saved, and that with the end of the range. */
function withKept(shown: readonly number[], kept: readonly number[]): number[] {
  return [...new Set([...shown, ...kept])].sort((one, other) => one - other)
}
