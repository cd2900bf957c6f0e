/** A text with the part that differs from another one, and what stands around it; long equal parts are cut short. */
export type ChangedParts = { readonly before: string; readonly changed: string; readonly after: string }

/** Letters that are shown of equal parts. */
const LETTERS_AROUND = 24

/** Where two texts differ: from the first letter that does to the last. */
export function changedParts(one: string, other: string): readonly [ChangedParts, ChangedParts] {
  const letters = [Array.from(one), Array.from(other)] as const
  const shorter = Math.min(letters[0].length, letters[1].length)
  let head = 0
  while (head < shorter && letters[0][head] === letters[1][head]) head += 1
  let tail = 0
  while (tail < shorter - head && letters[0].at(-1 - tail) === letters[1].at(-1 - tail)) tail += 1
  return [partsOf(letters[0], head, tail), partsOf(letters[1], head, tail)]
}

function partsOf(letters: readonly string[], head: number, tail: number): ChangedParts {
  const end = letters.length - tail
  const isCut = head > LETTERS_AROUND
  const isCutBehind = tail > LETTERS_AROUND
  return {
    before: (isCut ? '…' : '') + letters.slice(isCut ? head - LETTERS_AROUND : 0, head).join(''),
    changed: letters.slice(head, end).join(''),
    after: letters.slice(end, isCutBehind ? end + LETTERS_AROUND : undefined).join('') + (isCutBehind ? '…' : ''),
  }
}
