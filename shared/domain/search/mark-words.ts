import { foldWithPlaces, type FoldedText } from './fold-text.ts'

/** A part of a text, from and to as UTF-16 offsets. */
export type MarkedSpan = { readonly from: number; readonly to: number }

/** Where folded words, none of them empty, stand in a text as it is written, in order; places that touch are one. */
export function markWords(text: string, words: readonly string[]): readonly MarkedSpan[] {
  const folded = foldWithPlaces(text)
  const spans = words.flatMap((word) => placesOf(folded, word)).sort((one, other) => one.from - other.from)
  const joined: MarkedSpan[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last === undefined || last.to < span.from) joined.push(span)
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
  }
  return joined
}

function placesOf({ folded, from, to }: FoldedText, word: string): readonly MarkedSpan[] {
  const places: MarkedSpan[] = []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    const [start, end] = [from[at], to[at + word.length - 1]]
    if (start !== undefined && end !== undefined) places.push({ from: start, to: end })
  }
  return places
}
