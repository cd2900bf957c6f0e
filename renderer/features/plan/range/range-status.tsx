import { useStore } from 'zustand'
import { rangeText } from '../../../messages/range-text.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'

/** How large the chosen range is; read out when it changes. */
export function RangeStatus({ cells }: { readonly cells: CellStore }) {
  const range = useStore(cells.state, (state) => state.range)
  return (
    <p className="range-status" role="status">
      {range === null ? '' : rangeText.chosen(range.rows, range.columns)}
    </p>
  )
}
