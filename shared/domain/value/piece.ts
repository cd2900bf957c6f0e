import type { Span } from './value-reading.ts'

/**
 * A stretch of a printed value, folded to half width. `at` is where it begins in the printed text. What has been
 * understood already is blanked with spaces, so that places never move.
 */
export type Piece = { readonly text: string; readonly at: number }

/** Place in the printed text of a stretch of the piece. */
export function spanOf(piece: Piece, start: number, end: number): Span {
  return { start: piece.at + start, end: piece.at + end }
}

/** The same piece with a stretch blanked. */
export function blank({ text, at }: Piece, start: number, end: number): Piece {
  return { text: text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), at }
}

export function cut({ text, at }: Piece, start: number, end: number = text.length): Piece {
  return { text: text.slice(start, end), at: at + start }
}

const EDGE_SIGNS = /[\s:、,・/。]/

/** Place of what remains between two places without spaces and separators at its ends; null where nothing remains. */
export function trimmedSpan(piece: Piece, from = 0, to: number = piece.text.length): Span | null {
  let [start, end] = [from, to]
  while (start < end && EDGE_SIGNS.test(piece.text.charAt(start))) start += 1
  while (start < end && EDGE_SIGNS.test(piece.text.charAt(end - 1))) end -= 1
  return start < end ? spanOf(piece, start, end) : null
}

/** The text at a place of the printed text that lies within the piece. */
export function textAt({ text, at }: Piece, { start, end }: Span): string {
  return text.slice(start - at, end - at)
}
