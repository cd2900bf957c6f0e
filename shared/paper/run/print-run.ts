import type { RecordId } from '../../domain/record/field.ts'
import type { SheetChoice } from '../../sheets/sheet-choice.ts'

/**
 * A line of the contents and of the PDF's outline. `depth` counts the headings around it. `block` is the block of its sheet, or the unit of blocks,
 * with which it begins; null where it is printed above the sheet.
 */
export type RunHeading = {
  readonly key: string
  readonly depth: number
  readonly title: string
  readonly block: string | null
}

/** What begins on a page of its own: 表紙, 目次, 扉 of a policy, 個票 of owners that share their pages, or any other sheet. */
export type RunPart =
  | { readonly kind: 'title' }
  | { readonly kind: 'contents' }
  | { readonly kind: 'divider'; readonly measure: RecordId }
  | { readonly kind: 'cards'; readonly owners: readonly RecordId[] }
  | { readonly kind: 'sheet'; readonly choice: SheetChoice }

/** A part with the headings that begin with it, outermost first. */
export type RunItem = { readonly part: RunPart; readonly headings: readonly RunHeading[] }

/** What is printed as one document, in order, and what the document is called. */
export type PrintRun = { readonly title: string; readonly items: readonly RunItem[] }

/** The headings of a run in printed order. */
export function headingsOf({ items }: PrintRun): readonly RunHeading[] {
  return items.flatMap(({ headings }) => headings)
}

/** The headings of the items behind one, as far as they stand below its own. */
export function headingsBelow({ items }: PrintRun, item: RunItem): readonly RunHeading[] {
  const depth = item.headings.at(-1)?.depth ?? 0
  const behind = items.slice(items.indexOf(item) + 1).flatMap(({ headings }) => headings)
  const end = behind.findIndex((heading) => heading.depth <= depth)
  return end < 0 ? behind : behind.slice(0, end)
}

/** Where a link to a heading leads. */
export function headingAnchor(key: string): string {
  return `heading-${key}`
}
