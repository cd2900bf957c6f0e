import type { SheetPlace } from '#shared/sheets/places/locate.ts'
import type { CellStore } from '../../../sheets/cells/cell-store.ts'
import type { PlanStore } from '../plan-store.ts'

/** Shows the sheet of a place and goes to its cell; to the sheet itself where the place has no cell. */
export function jumpTo(store: PlanStore, cells: CellStore, { sheet, address }: SheetPlace): void {
  const state = store.state.getState()
  if (state.status !== 'ready') return
  const isShown = state.sheet.kind === sheet.kind && state.sheet.owner === sheet.owner
  cells.leave()
  if (address === null) {
    store.show(sheet)
    focusSheet()
  } else if (isShown) cells.goTo(address)
  else {
    cells.goTo(address, 'next')
    store.show(sheet)
  }
}

/** Gives the keyboard to the desk, from where Tab leads into the sheet. */
function focusSheet(): void {
  document.querySelector<HTMLElement>('[data-sheet-region]')?.focus()
}

/** Saves what is being typed, as leaving the cell does, and takes the keyboard out of the sheet. */
export function leaveCell(cells: CellStore): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  cells.leave()
}
