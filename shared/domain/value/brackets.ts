/** A pair of brackets in a text; `depth` 0 is an outermost one. */
export type Bracket = { readonly start: number; readonly end: number; readonly sign: string }

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '〔': '〕', '〈': '〉', '《': '》' }

/** The outermost pairs in printed order; a sign without its partner is no bracket. */
export function outerBrackets(text: string): readonly Bracket[] {
  const found: Bracket[] = []
  let start = 0
  while (start < text.length) {
    const end = closingOf(text, start)
    if (end !== null) found.push({ start, end, sign: text.charAt(start) })
    start = end ?? start + 1
  }
  return found
}

/** Place behind the partner of the bracket at a place, counting nested ones of the same kind. */
function closingOf(text: string, start: number): number | null {
  const opening = text.charAt(start)
  const closing = CLOSING[opening]
  if (closing === undefined) return null
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === opening) depth += 1
    if (sign === closing) depth -= 1
    if (depth === 0) return at + 1
  }
  return null
}

/** The text with everything in brackets blanked, of the same length. */
export function withoutBrackets(text: string): string {
  let bare = text
  for (const { start, end } of outerBrackets(text))
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end)
  return bare
}
