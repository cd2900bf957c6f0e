/** So many pages of a run are drawn and printed at a time: more would only take more memory, and fewer bring the same fonts along more often. */
export const PORTION_PAGES = 50

/** The event by which the printer asks the page for the next portion. */
export const NEXT_PORTION = 'print-next-portion'

/** The address of a place that stands in another portion of the document begins so; its name follows. */
export const ELSEWHERE = 'elsewhere:'

/** Pages of a sheet that follow each other: `from` the first, from 0, to before `to`. */
export type PageRange = { readonly sheet: number; readonly from: number; readonly to: number }

/** Pages of a document that are drawn and printed together, in order. */
export type Portion = readonly PageRange[]

/** The pages of sheets, of which each has so many, in portions of `size` pages; the last may be smaller. */
export function portionsOf(pageCounts: readonly number[], size: number): readonly Portion[] {
  const portions: PageRange[][] = [[]]
  let left = size
  for (const [sheet, count] of pageCounts.entries()) {
    for (let from = 0; from < count;) {
      if (left === 0) {
        portions.push([])
        left = size
      }
      const to = Math.min(count, from + left)
      portions.at(-1)?.push({ sheet, from, to })
      left -= to - from
      from = to
    }
  }
  return portions
}
