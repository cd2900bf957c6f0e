import type { BarStep } from '#shared/domain/schedule/bar-edits.ts'

/** What a key means on a chosen bar. */
export type BarIntent =
  ({ readonly kind: 'step' } & BarStep) | { readonly kind: 'lane'; readonly step: 1 | -1 } | { readonly kind: 'remove' }

type BarKey = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly keyCode: number
  readonly nativeEvent: { readonly isComposing: boolean }
}

/** Chromium's code of every key that the input method takes for itself. */
const KEY_OF_INPUT_METHOD = 229

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }

/**
 * Alt with an arrow moves the bar, Shift its end, Ctrl and Shift its start; Delete takes it away. Null for every other key: an arrow alone
 * goes to the next cell, Enter writes.
 */
export function intentOnBar({ key, keyCode, nativeEvent, ...modifiers }: BarKey): BarIntent | null {
  if (nativeEvent.isComposing || keyCode === KEY_OF_INPUT_METHOD || modifiers.metaKey) return null
  const held = [modifiers.ctrlKey && 'ctrl', modifiers.altKey && 'alt', modifiers.shiftKey && 'shift'].filter(Boolean)
  const chord = held.join(' ')
  if (chord === '' && (key === 'Delete' || key === 'Backspace')) return { kind: 'remove' }
  const step = steps[key]
  if (step === undefined) return null
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  if (!isAcross) return chord === 'alt' ? { kind: 'lane', step } : null
  if (chord === 'alt') return { kind: 'step', part: 'whole', step }
  if (chord === 'shift') return { kind: 'step', part: 'end', step }
  return chord === 'ctrl shift' ? { kind: 'step', part: 'start', step } : null
}
