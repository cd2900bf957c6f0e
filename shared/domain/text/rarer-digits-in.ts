import { matchesOf, type Span } from './matches-of.ts'

/** The digits of the rarer width in a text with both, full-width ones where both are as many. */
export function rarerDigitsIn(text: string): readonly Span[] {
  const [half, full] = [matchesOf(text, /[0-9]+/g), matchesOf(text, /[０-９]+/g)]
  if (half.length === 0 || full.length === 0) return []
  return half.length < full.length ? half : full
}
