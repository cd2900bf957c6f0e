import { toFullWidth, toHalfWidth } from './change-width.ts'
import { TAG } from './markup-in.ts'
import { withoutEntities } from './named-characters.ts'
import { suspicionsIn, type SuspicionKind } from './suspicions-in.ts'

/**
 * What may be done to a text that was brought in, each only where the officer says so. `width`: all that has two widths in full
 * width, or digits and letters in half and katakana in full width. `isPlain`: without the remains of HTML. `isSeen`: without what
 * nobody sees. `isComposed`: letters and their marks in one.
 */
export type Repairs = {
  readonly width: 'as-is' | 'full' | 'half'
  readonly isPlain: boolean
  readonly isSeen: boolean
  readonly isComposed: boolean
}

export const noRepairs: Repairs = { width: 'as-is', isPlain: false, isSeen: false, isComposed: false }

/** The text repaired, until the repairs have nothing left to do: one may bring to light what another takes away. */
export function repairText(text: string, repairs: Repairs): string {
  return untilStable(text, (left) => repairOnce(left, repairs))
}

function untilStable(text: string, step: (text: string) => string): string {
  let left = text
  for (let next = step(left); next !== left; next = step(left)) left = next
  return left
}

function repairOnce(text: string, repairs: Repairs): string {
  const plain = repairs.isPlain ? withoutMarkup(text) : text
  const seen = repairs.isSeen ? without(plain, ['zero-width', 'bidi-control']) : plain
  const composed = repairs.isComposed ? seen.normalize('NFC') : seen
  if (repairs.width === 'full') return toFullWidth(composed)
  return repairs.width === 'half' ? toFullWidth(toHalfWidth(composed, ['digits', 'letters']), ['katakana']) : composed
}

const LINE_END = /^<(?:br|\/(?:p|div|li|tr|h[1-6]|dt|dd))\b/i

/** Layer by layer: text that was escaped twice holds tags of its own. */
function withoutMarkup(text: string): string {
  const left = untilStable(text, (each) =>
    withoutEntities(each.replace(TAG, (tag) => (LINE_END.test(tag) ? '\n' : ''))),
  )
  return left === text ? text : left.trim()
}

function without(text: string, kinds: readonly SuspicionKind[]): string {
  return suspicionsIn(text)
    .filter(({ kind }) => kinds.includes(kind))
    .toReversed()
    .reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), text)
}
