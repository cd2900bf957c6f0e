/** A stretch of a text, and whether the other text lacks it. */
export type TextStretch = { readonly text: string; readonly isChanged: boolean }

export type TextDifference = { readonly before: readonly TextStretch[]; readonly after: readonly TextStretch[] }

/** Longest texts, in words, whose common words are looked for one by one. */
const WORD_LIMIT = 1_500

/**
 * What differs between two texts, by words: figures, katakana, kanji and Latin words are never torn, so that 1,000件 and 1,200件 differ in
 * the whole figure. The stretches of each side put together are that side's text.
 */
export function textDifference(before: string, after: string): TextDifference {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const head = sharedLength(old, now)
  const tail = sharedLength(old.slice(head).reverse(), now.slice(head).reverse())
  const middle = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)] as const
  const kept = middle.some(({ length }) => length > WORD_LIMIT) ? NOTHING_KEPT : keptWords(...middle)
  const side = (words: readonly string[], isKept: (at: number) => boolean) =>
    joined(
      words.map((text, at) => ({
        text,
        isChanged: at >= head && at < words.length - tail && !isKept(at - head),
      })),
    )
  return { before: side(old, (at) => kept.before.has(at)), after: side(now, (at) => kept.after.has(at)) }
}

const WORD = /[0-9０-９]+(?:[,，.．][0-9０-９]+)*|[A-Za-zＡ-Ｚａ-ｚ]+|[ァ-ヶー]+|\p{Script=Han}+|[\s\S]/gu

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? []
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, at) => word !== other[at])
  return differs < 0 ? one.length : differs
}

type KeptWords = { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> }
const NOTHING_KEPT: KeptWords = { before: new Set(), after: new Set() }

/** The ranks of the words of a longest common subsequence. */
function keptWords(before: readonly string[], after: readonly string[]): KeptWords {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const kept = { before: new Set<number>(), after: new Set<number>() }
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    if (before[row] === after[column]) {
      kept.before.add(row)
      kept.after.add(column)
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return kept
}

function joined(words: readonly TextStretch[]): readonly TextStretch[] {
  const stretches: TextStretch[] = []
  for (const { text, isChanged } of words) {
    const last = stretches.at(-1)
    if (last?.isChanged === isChanged) stretches[stretches.length - 1] = { text: last.text + text, isChanged }
    else stretches.push({ text, isChanged })
  }
  return stretches
}
