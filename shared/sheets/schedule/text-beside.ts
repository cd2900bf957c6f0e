import type { ColumnSpan } from '../../domain/schedule/column-span.ts'

/** A bar as it stands in its lane, with its words. */
export type LaidBar = ColumnSpan & { readonly row: number; readonly words: string }

/** What the room beside a bar depends on: the shares of the columns' widths, and which of them hold texts in the first line. */
export type BesideRoom = {
  readonly weights: readonly number[]
  readonly isTaken: (column: number) => boolean
}

/** Letters that stand beside each other in all columns of a schedule on A3; the padding of a bar takes some of them. */
const [GRID_LETTERS, PADDING_LETTERS] = [52, 1.5]

/** A bar whose words take more lines than this is too short for them. */
const MOST_LINES = 3

/**
 * For each bar the columns to its right in which its words stand, where it is too short for them and those are free; null where they stand
 * in the bar, as most do, in as many lines as they take.
 */
export function textsBeside(bars: readonly LaidBar[], room: BesideRoom): ReadonlyArray<ColumnSpan | null> {
  return bars.map((bar) => {
    if (linesIn(bar, bar.words, room.weights) <= MOST_LINES) return null
    const free = freeAfter(bar, bars, room)
    return free !== null && linesIn(free, bar.words, room.weights) < linesIn(bar, bar.words, room.weights) ? free : null
  })
}

function freeAfter(bar: LaidBar, bars: readonly LaidBar[], { weights, isTaken }: BesideRoom): ColumnSpan | null {
  const isFree = (column: number) =>
    !(bar.row === 0 && isTaken(column)) &&
    bars.every(({ row, first, last }) => row !== bar.row || column < first || column > last)
  let last = bar.last
  while (last + 1 < weights.length && isFree(last + 1)) last += 1
  return last === bar.last ? null : { first: bar.last + 1, last }
}

function linesIn({ first, last }: ColumnSpan, words: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const share = weights.slice(first, last + 1).reduce((total, weight) => total + weight, 0) / Math.max(1, sum)
  return Math.ceil(lettersOf(words) / Math.max(1, share * GRID_LETTERS - PADDING_LETTERS))
}

/** The width of words in full letters; those of the Latin script are about half as wide. */
function lettersOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (/[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 0.55 : 1), 0)
}
