import { foldWidth } from '../fiscal-period/fold-width.ts'
import { groupItem } from './group-item.ts'
import type { Piece } from './piece.ts'
import { readItem } from './read-item.ts'
import { splitBySigns, splitsToTry } from './split-items.ts'
import type { Content, ReadItem, ValueReading } from './value-reading.ts'

const FIGURES: ReadonlySet<Content['kind']> = new Set([
  'amount',
  'share',
  'relative',
  'ratio',
  'frequency',
  'change',
  'nothing',
])

/** A figure that stands by itself or before its time, and no number inside a sentence. */
function isFigure({ kind, confidence, period }: ReadItem): boolean {
  return FIGURES.has(kind) && (confidence === 'sure' || period !== null)
}

function severalItems(piece: Piece): readonly ReadItem[] | null {
  const signed = splitBySigns(piece)
  if (signed !== null) return signed.map(readItem)
  for (const pieces of splitsToTry(piece)) {
    const items = pieces.map(readItem)
    if (items.every(isFigure)) return items
  }
  return null
}

/**
 * What was understood of a value as a plan prints it: number and unit, percent, n of N, from → to, bound, mode, state, step,
 * one of the ways to say nothing. It is a suggestion beside the text and never replaces it.
 *
 * Total: any text has a reading, `raw` is that text, and every span of the reading lies in it. A sentence that fits no kind
 * is `text`.
 */
export function readValue(raw: string): ValueReading {
  const piece: Piece = { text: foldWidth(raw), at: 0 }
  const items = severalItems(piece)
  const item = items === null ? readItem(piece) : groupItem({ start: 0, end: raw.length }, { kind: 'several', items })
  return { ...item, raw }
}
