import type { Page } from '../paginate.ts'
import type { RunHeading } from './print-run.ts'

/** A sheet on its pages: the headings that begin with it, the keys of its blocks or of the units they belong to, and where these stand. */
export type PlacedSheet = {
  readonly headings: readonly RunHeading[]
  readonly blockKeys: readonly string[]
  readonly pages: readonly Page[]
}

/** Where a sheet stands: the page of the document that is its first, how many pages there are, and where each heading stands. */
export type PagePlaces = {
  readonly first: number
  readonly total: number
  readonly ofHeadings: ReadonlyMap<string, number>
}

/** Of a sheet that is not placed yet: it takes as much room with these as with any others. */
export const NO_PLACES: PagePlaces = { first: 1, total: 1, ofHeadings: new Map() }

/** Numbers the pages of a document through, from 1: where each of its sheets stands. */
export function placeSheets(sheets: readonly PlacedSheet[]): readonly PagePlaces[] {
  const ofHeadings = new Map<string, number>()
  const firsts: number[] = []
  let total = 0
  for (const sheet of sheets) {
    const first = total + 1
    firsts.push(first)
    for (const heading of sheet.headings) ofHeadings.set(heading.key, first + pageOf(sheet, heading.block))
    total += sheet.pages.length
  }
  return firsts.map((first) => ({ first, total, ofHeadings }))
}

/** The page of a sheet, from 0, on which a block or the first of a unit stands; the first one for null. */
export function pageOf({ blockKeys, pages }: Omit<PlacedSheet, 'headings'>, block: string | null): number {
  if (block === null) return 0
  return Math.max(
    0,
    pages.findIndex((page) => page.some((placed) => blockKeys[placed.block] === block)),
  )
}
