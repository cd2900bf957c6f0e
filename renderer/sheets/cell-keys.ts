import type { GridStep } from '#shared/sheets/cell-grid.ts'

/** What a key means in a cell. `commit` saves the editor's text and then takes the step. */
export type CellIntent =
  | { readonly kind: 'step'; readonly step: GridStep }
  | { readonly kind: 'commit'; readonly step: GridStep }
  | { readonly kind: 'edit' | 'clear' | 'leave' | 'cancel' | 'newline' }

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

const arrows: Readonly<Record<string, GridStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** What the key asks for; null where it is text, or belongs to the input method. */
export function intentOfKey(key: CellKey, isEditing: boolean): CellIntent | null {
  if (key.isComposing || key.keyCode === KEY_OF_INPUT_METHOD || key.ctrlKey || key.metaKey) return null
  return isEditing ? intentWhileEditing(key) : intentWhileSelected(key)
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

function intentWhileSelected({ key, shiftKey, altKey }: CellKey): CellIntent | null {
  if (altKey) return null
  const arrow = arrows[key]
  if (arrow !== undefined) return shiftKey ? null : { kind: 'step', step: arrow }
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
