import type { BlockSize } from './paginate.ts'

/** So much less than its share a unit takes that sums of heights, as they are rounded, stay within the page. */
const ROUNDING = 1

/**
 * Blocks as high as they are when each unit takes its share of the page, where it is not higher by itself: what a unit lacks goes to those of its
 * blocks that grow, as they share in it. `units` share a page of the height `room`, below its captions.
 */
export function fillPage<B extends BlockSize>(
  blocks: readonly B[],
  { room, units }: { readonly room: number; readonly units: number },
): readonly B[] {
  const caption = Math.max(0, ...blocks.map(({ caption: own, height }) => (own === undefined ? 0 : height)))
  const share = Math.floor((room - caption) / units) - ROUNDING
  const lacking = lackingOf(blocks, share)
  return blocks.map((block) => {
    const extra = (lacking.get(block.unit) ?? 0) * (block.growth ?? 0)
    return extra > 0 ? { ...block, height: block.height + extra, isGrown: true } : block
  })
}

/** How much a block of each unit is to grow for each part of its growth. */
function lackingOf(blocks: readonly BlockSize[], share: number): ReadonlyMap<string | undefined, number> {
  const lacking = new Map<string | undefined, number>()
  for (const [unit, own] of Map.groupBy(blocks, (block) => block.unit)) {
    const inside = own.filter(({ caption }) => caption === undefined)
    const height = inside.reduce((sum, block) => sum + block.height, 0)
    const growth = inside.reduce((sum, block) => sum + (block.growth ?? 0), 0)
    if (unit !== undefined && growth > 0 && height < share) lacking.set(unit, (share - height) / growth)
  }
  return lacking
}
