import type { MarkedSpan } from '../search/mark-words.ts'

/** The text with another one in place of each span; the spans are in order and do not overlap. */
export function replaceSpans(text: string, spans: readonly MarkedSpan[], by: string): string {
  let replaced = ''
  let at = 0
  for (const { from, to } of spans) {
    replaced += text.slice(at, from) + by
    at = to
  }
  return replaced + text.slice(at)
}
