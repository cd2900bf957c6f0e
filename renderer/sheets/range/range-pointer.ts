import { useLayoutEffect, useRef, type MouseEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { ActiveCell } from '../cells/cell-state.ts'
import type { CellStore } from '../cells/cell-store.ts'

/** A press chooses a cell, with Shift the range up to it. In the editor it sets the caret. */
export function pressOn(cells: CellStore, cell: ActiveCell, event: MouseEvent): void {
  const { active, mode } = cells.state.getState()
  if (event.button !== 0 || (active?.key === cell.key && mode.kind === 'editing')) return
  event.preventDefault()
  if (event.shiftKey && active !== null) cells.range.extendTo(cell)
  else cells.select(cell)
}

const PRIMARY_BUTTON = 1

/** Dragging with the button held extends the range from where it was pressed. */
export function dragOver(cells: CellStore, cell: ActiveCell, event: MouseEvent): void {
  const { mode, hasFocus } = cells.state.getState()
  if (event.buttons === PRIMARY_BUTTON && hasFocus && mode.kind === 'selected') cells.range.extendTo(cell)
}

/** Keeps the cell in sight that the range is extended to. */
export function useRangeEnd(cells: CellStore, { block, key }: ActiveCell): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  const isEnd = useStore(cells.state, ({ range }) => range?.range.to.key === key && range.range.to.block === block)
  useLayoutEffect(() => {
    if (isEnd) element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isEnd])
  return element
}
