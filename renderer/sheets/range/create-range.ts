import type { StoreApi } from 'zustand/vanilla'
import type { CellBlock, PlacedCell } from '#shared/sheets/cells/cell-grid.ts'
import { cornerAt, rangeGrid, wholeRange, type CellRange, type Corner } from '#shared/sheets/range/cell-range.ts'
import { extended, movedCell, type GridMove, type MoveAids } from '#shared/sheets/range/move-on-grid.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import type { ActiveCell, CellState } from '../cells/cell-state.ts'
import { shownRange } from './shown-range.ts'

type RangeGiven = {
  readonly store: StoreApi<CellState>
  readonly blocks: () => readonly CellBlock[]
  readonly textAt: (address: CellAddress) => string
  readonly select: (cell: ActiveCell) => void
}

/** Moves the active cell as a spreadsheet does, and extends a range from it, over cells that are drawn and cells that are not. */
export function createRange({ store, blocks, textAt, select }: RangeGiven) {
  const show = (range: CellRange | null) => {
    store.setState({ range: range === null ? null : shownRange(blocks(), range), mode: { kind: 'selected' } })
  }
  const activeCorner = (): Corner | null => {
    const { active } = store.getState()
    return active === null ? null : cornerAt(blocks(), active)
  }
  /** The range, or the active cell as a range of one. */
  const current = (): CellRange | null => {
    const corner = activeCorner()
    return store.getState().range?.range ?? (corner === null ? null : { from: corner, to: corner })
  }
  const aids = (rowsInSight: number): MoveAids => ({
    isFilled: ({ address }) => textAt(address) !== '',
    rowsInSight,
  })
  return {
    current,
    /** Goes where a move leads from the active cell. */
    move: (move: GridMove, rowsInSight: number) => {
      const from = activeCorner()
      const cell = from === null ? null : movedCell(blocks(), from, move, aids(rowsInSight))
      if (cell !== null) select(cell)
    },
    /** Moves the corner of the range that is not the active cell. */
    extend: (move: GridMove, rowsInSight: number) => {
      const range = current()
      const next = range === null ? null : extended(blocks(), range, move, aids(rowsInSight))
      if (next !== null) show(next)
    },
    /** Extends the range from the active cell to one that the pointer is over. */
    extendTo: (cell: ActiveCell) => {
      const [from, to] = [activeCorner(), cornerAt(blocks(), cell)]
      if (from !== null && to !== null) show({ from, to })
    },
    selectAll: () => {
      const whole = wholeRange(blocks())
      if (whole !== null) show(whole)
    },
    /** Leaves the range; false where there is none. */
    collapse: (): boolean => {
      const hadRange = store.getState().range !== null
      store.setState({ range: null })
      return hadRange
    },
    /** The range on a sheet that has changed, as far as it is still there. */
    refresh: () => {
      const { range } = store.getState()
      if (range !== null) store.setState({ range: shownRange(blocks(), range.range) })
    },
    /** The cells of the range by rows and columns; the active one alone where there is no range. */
    grid: (): ReadonlyArray<ReadonlyArray<PlacedCell | null>> => {
      const range = current()
      return range === null ? [] : rangeGrid(blocks(), range)
    },
    blocks,
  }
}
