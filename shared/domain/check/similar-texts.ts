/** A text without what printing alone changes: width, spaces, brackets, commas and full stops, dashes and middle dots. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s、。，．,.・･「」『』()（）[\]【】〈〉<>《》:：;；‐‑–—―－~〜～]/gu, '')
}

/** Whether one text becomes the other by putting in, taking out or changing one character. */
export function isOneEditApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}

/** Share of characters that two texts have in common, in order, of the longer one: 0 to 1. */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 1 : commonLength(one, other) / longest
}

/** Length of the longest common subsequence. */
function commonLength(one: string, other: string): number {
  let above: readonly number[] = Array.from({ length: other.length + 1 }, () => 0)
  for (const character of one) {
    const row = [0]
    for (const [at, facing] of [...other].entries()) {
      const [diagonal = 0, over = 0] = above.slice(at, at + 2)
      row.push(character === facing ? diagonal + 1 : Math.max(over, row[at] ?? 0))
    }
    above = row
  }
  return above.at(-1) ?? 0
}
