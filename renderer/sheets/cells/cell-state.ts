import type { AppError } from '#shared/app-error.ts'
import type { PlacedCell } from '#shared/sheets/cells/cell-grid.ts'
import type { ShownRange } from '../range/shown-range.ts'

export type ActiveCell = Pick<PlacedCell, 'key' | 'block' | 'address'>

/**
 * `selected`: the next key replaces the text. `editing`: the text is in the editor; `initial` is what it starts with, null where
 * typing has already begun in it.
 */
export type CellMode = { readonly kind: 'selected' } | { readonly kind: 'editing'; readonly initial: string | null }

/** A text on its way to the disk, or one that did not get there and why. */
export type Draft = { readonly text: string; readonly error: AppError | null }

export type CellState = {
  readonly active: ActiveCell | null
  /** More than the active cell; null where it is alone. */
  readonly range: ShownRange | null
  readonly mode: CellMode
  /** Whether the active cell takes the keyboard; false until the user has gone into the sheet. */
  readonly hasFocus: boolean
  readonly drafts: ReadonlyMap<string, Draft>
}
