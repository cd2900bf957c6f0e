import type { GridStep } from '#shared/sheets/cells/cell-grid.ts'
import type { Direction, GridMove } from '#shared/sheets/range/move-on-grid.ts'

/** What can be done with the row of the chosen cell. */
export type RowAct = 'insert' | 'remove' | 'up' | 'down'

/** What a key means in a cell. `commit` saves the editor's text and then takes the step; `extend` moves the end of the range. */
export type CellIntent =
  | { readonly kind: 'step'; readonly step: GridStep }
  | { readonly kind: 'commit'; readonly step: GridStep }
  | { readonly kind: 'move' | 'extend'; readonly move: GridMove }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly kind: 'row'; readonly act: RowAct }
  | { readonly kind: 'edit' | 'clear' | 'leave' | 'cancel' | 'newline' | 'select-all' }

export type CellKey = {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** Chromium's code of every key that the input method takes for itself. */
const KEY_OF_INPUT_METHOD = 229

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** What the key asks for; null where it is text, or belongs to the input method. */
export function intentOfKey(key: CellKey, isEditing: boolean): CellIntent | null {
  if (key.isComposing || key.keyCode === KEY_OF_INPUT_METHOD || key.metaKey) return null
  if (isEditing) return key.ctrlKey ? null : intentWhileEditing(key)
  if (key.altKey) return intentWithAlt(key)
  const move = moveOfKey(key)
  if (move !== null) return { kind: key.shiftKey ? 'extend' : 'move', move }
  return key.ctrlKey ? intentWithCtrl(key) : intentWhileSelected(key)
}

function intentWhileEditing({ key, shiftKey, altKey }: CellKey): CellIntent | null {
  switch (key) {
    case 'Enter':
      return altKey ? { kind: 'newline' } : { kind: 'commit', step: shiftKey ? 'up' : 'down' }
    case 'Tab':
      return { kind: 'commit', step: shiftKey ? 'previous' : 'next' }
    case 'Escape':
      return { kind: 'cancel' }
    default:
      return null
  }
}

/** The moves of a spreadsheet; null for a plain arrow, which steps on over the end of a row. */
function moveOfKey({ key, shiftKey, ctrlKey }: CellKey): GridMove | null {
  const direction = arrows[key]
  if (direction !== undefined) return ctrlKey || shiftKey ? { by: ctrlKey ? 'edge' : 'cell', direction } : null
  switch (key) {
    case 'Home':
      return { by: ctrlKey ? 'sheet' : 'row', direction: 'start' }
    case 'End':
      return { by: ctrlKey ? 'sheet' : 'row', direction: 'end' }
    case 'PageUp':
      return ctrlKey ? null : { by: 'page', direction: 'up' }
    case 'PageDown':
      return ctrlKey ? null : { by: 'page', direction: 'down' }
    default:
      return null
  }
}

function intentWhileSelected({ key, shiftKey }: CellKey): CellIntent | null {
  const step = arrows[key]
  if (step !== undefined) return { kind: 'step', step }
  switch (key) {
    case 'Tab':
      return { kind: 'step', step: shiftKey ? 'previous' : 'next' }
    case 'Enter':
    case 'F2':
      return { kind: 'edit' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' }
    case 'Escape':
      return { kind: 'leave' }
    default:
      return null
  }
}

function intentWithCtrl({ key, shiftKey }: CellKey): CellIntent | null {
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'select-all' }
    case 'd':
      return { kind: 'fill', direction: 'down' }
    case 'r':
      return { kind: 'fill', direction: 'right' }
    case '+':
      return { kind: 'row', act: 'insert' }
    case ';':
      return shiftKey ? { kind: 'row', act: 'insert' } : null
    case '-':
      return shiftKey ? null : { kind: 'row', act: 'remove' }
    default:
      return null
  }
}

function intentWithAlt({ key, shiftKey, ctrlKey }: CellKey): CellIntent | null {
  const direction = arrows[key]
  if (!shiftKey || ctrlKey || (direction !== 'up' && direction !== 'down')) return null
  return { kind: 'row', act: direction }
}
