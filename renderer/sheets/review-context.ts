import { createContext, useContext } from 'react'
import type { MarkedCells } from '#shared/sheets/comments/marked-cells.ts'
import type { CellChange } from '#shared/sheets/comparison/cell-change.ts'
import type { ConflictCells } from '#shared/sheets/merge/conflict-cells.ts'
import { addressKey, type CellAddress } from '#shared/sheets/cells/sheet-line.ts'

/** What people who look a plan through see of its cells, and the cell that they have chosen. There is none on paper. */
export type SheetReview = {
  /** How a cell differs from the state that it is compared with; null where it does not. */
  readonly changeAt: (address: CellAddress) => CellChange | null
  /** The key of the chosen cell; '' before one is. */
  readonly chosen: string
  readonly choose: (address: CellAddress) => void
}

const ReviewContext = createContext<SheetReview | null>(null)
export const ReviewProvider = ReviewContext.Provider

/** Null where nobody looks the sheet through. */
export function useReview(): SheetReview | null {
  return useContext(ReviewContext)
}

const NO_MARKS: MarkedCells = new Map()
const MarkedCellsContext = createContext(NO_MARKS)
export const MarkedCellsProvider = MarkedCellsContext.Provider

/** How many open remarks a cell has; 0 on paper. */
export function useOpenComments(address: CellAddress | null): number {
  const marked = useContext(MarkedCellsContext)
  return address === null || marked.size === 0 ? 0 : (marked.get(addressKey(address)) ?? 0)
}

const NO_CONFLICTS: ConflictCells = new Map()
const ConflictContext = createContext(NO_CONFLICTS)
export const ConflictProvider = ConflictContext.Provider

/** Whether what stands in a cell is not decided yet; false on paper. */
export function useHasConflict(address: CellAddress | null): boolean {
  const cells = useContext(ConflictContext)
  return address !== null && cells.size > 0 && cells.has(addressKey(address))
}
