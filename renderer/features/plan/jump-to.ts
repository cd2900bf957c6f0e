import type { SheetPlace } from '#shared/sheets/locate.ts'
import type { CellStore } from '../../sheets/cell-store.ts'
import type { PlanStore } from './plan-store.ts'

/** Shows the sheet of a place and goes to its cell; to the sheet alone where the place has no cell. */
export function jumpTo(store: PlanStore, cells: CellStore, { sheet, address }: SheetPlace): void {
  const state = store.state.getState()
  if (state.status !== 'ready') return
  const isShown = state.sheet.kind === sheet.kind && state.sheet.owner === sheet.owner
  cells.leave()
  if (!isShown) {
    if (address !== null) cells.goToOnNextSheet(address)
    store.show(sheet)
  } else if (address !== null) cells.goTo(address)
}
