import { unitOverflows, type UnitOverflow } from '#shared/paper/overflowing-cards.ts'
import type { BlockSize, Page } from '#shared/paper/paginate.ts'
import type { SheetLayout } from '../sheets/sheet-layout.ts'

type Measured = {
  readonly blocks: ReadonlyArray<Pick<BlockSize, 'unit' | 'caption' | 'height'>>
  readonly pages: readonly Page[]
  readonly room: number
}

/** The units of a sheet that go beyond their place on the page on which it is laid out, where `room` is what a page holds. */
export function sheetOverflows(
  page: HTMLElement,
  { unitShare: share, unitsPerPage: units = 1 }: SheetLayout,
  { blocks, pages, room }: Measured,
): readonly UnitOverflow[] {
  if (share === undefined) return []
  return unitOverflows(blocks, pages, { room, share, units, lineHeight: () => lineHeightOn(page) })
}

/** Height of a line of the text that is most of the sheet. */
function lineHeightOn(page: HTMLElement): number {
  const texts = [...page.querySelectorAll('[data-block] [data-text]')]
  const counts = Map.groupBy(texts, (text) => getComputedStyle(text).lineHeight)
  const [most] = [...counts].toSorted(([, one], [, other]) => other.length - one.length)
  return Number.parseFloat(most?.[0] ?? getComputedStyle(page).lineHeight)
}
