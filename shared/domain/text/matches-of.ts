/** A part of a text as UTF-16 offsets, never empty. */
export type Span = { readonly from: number; readonly to: number }

/** Where a global pattern matches. */
export function matchesOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
}
