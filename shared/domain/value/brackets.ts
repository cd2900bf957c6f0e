/** A pair of brackets in a text; `sign` is the opening one, `end` lies behind the closing one. */
export type Bracket = { readonly start: number; readonly end: number; readonly sign: string }

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '】': '【', '〕': '〔', '〉': '〈', '》': '《' }

/** Every pair, in the order of its closing sign; each kind of bracket is paired by itself. */
function pairsOf(text: string): readonly Bracket[] {
  const pairs: Bracket[] = []
  const open = new Map<string, number[]>(Object.values(OPENING).map((sign) => [sign, []]))
  for (let at = 0; at < text.length; at += 1) {
    open.get(text.charAt(at))?.push(at)
    const sign = OPENING[text.charAt(at)]
    const start = sign === undefined ? undefined : open.get(sign)?.pop()
    if (sign !== undefined && start !== undefined) pairs.push({ start, end: at + 1, sign })
  }
  return pairs
}

/** The outermost pairs in printed order; a sign without its partner is no bracket. */
export function outerBrackets(text: string): readonly Bracket[] {
  const outer: Bracket[] = []
  for (const pair of pairsOf(text).toSorted((a, b) => a.start - b.start)) {
    if (pair.start >= (outer.at(-1)?.end ?? 0)) outer.push(pair)
  }
  return outer
}

/** The text with everything in brackets blanked, of the same length. */
export function withoutBrackets(text: string): string {
  let bare = text
  for (const { start, end } of outerBrackets(text))
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end)
  return bare
}
