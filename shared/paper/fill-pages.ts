import type { BlockSize, Page, PageRoom } from './paginate.ts'

/** So much less than its share a unit takes that sums of heights, as they are rounded, stay within the page. */
const ROUNDING = 1

/**
 * Blocks as high as they are when each unit takes its share of the page on which it stands, below the captions there: what a unit lacks goes to those
 * of its blocks that grow, as they share in it. Where a unit is higher than its share, the others take what it leaves. A unit that goes over pages
 * stays as it is.
 */
export function fillPages<B extends BlockSize>(
  blocks: readonly B[],
  pages: readonly Page[],
  room: PageRoom & { readonly units: number },
): readonly B[] {
  const broken = brokenUnits(blocks, pages)
  const extras = new Map<number, number>()
  pages.forEach((page, rank) => {
    const sizes = page.flatMap(({ block }) => {
      const size = blocks[block]
      return size === undefined ? [] : [{ index: block, size, isFixed: broken.has(size.unit) }]
    })
    for (const [index, extra] of extrasOn(sizes, rank === 0 ? room.first : room.others, room.units)) {
      extras.set(index, extra)
    }
  })
  return blocks.map((block, index) => {
    const extra = extras.get(index) ?? 0
    return extra > 0 ? { ...block, height: block.height + extra, isGrown: true } : block
  })
}

/** The units that stand on several pages. */
function brokenUnits(blocks: readonly BlockSize[], pages: readonly Page[]): ReadonlySet<string | undefined> {
  const places = pages.flatMap((page) => [...new Set(page.map(({ block }) => blocks[block]?.unit))])
  return new Set(places.filter((unit, at) => places.indexOf(unit) < at))
}

type OnPage = { readonly index: number; readonly size: BlockSize; readonly isFixed: boolean }

/** How much the blocks of a page grow, by their index. */
function extrasOn(page: readonly OnPage[], room: number, units: number): ReadonlyMap<number, number> {
  const [captions, inside] = [true, false].map((isCaption) =>
    page.filter(({ size }) => (size.caption !== undefined) === isCaption),
  ) as [OnPage[], OnPage[]]
  const share = Math.floor((room - heightOf(captions)) / units) - ROUNDING
  const growing = [...Map.groupBy(inside, ({ size }) => size.unit).values()].flatMap((own) => {
    const growth = own.reduce((sum, { size }) => sum + (size.growth ?? 0), 0)
    const lacking = share - heightOf(own)
    const isGrowing = own.every(({ size, isFixed }) => size.unit !== undefined && !isFixed)
    return isGrowing && growth > 0 && lacking > 0 ? [{ own, growth, lacking }] : []
  })
  const wanted = growing.reduce((sum, { lacking }) => sum + lacking, 0)
  const part = Math.min(1, Math.max(0, room - heightOf(page) - ROUNDING) / wanted)
  return new Map(
    growing.flatMap(({ own, growth, lacking }) =>
      own.map(({ index, size }) => [index, (lacking * part * (size.growth ?? 0)) / growth] as const),
    ),
  )
}

function heightOf(blocks: readonly OnPage[]): number {
  return blocks.reduce((sum, { size }) => sum + size.height, 0)
}
