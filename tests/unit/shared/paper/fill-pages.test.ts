import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPages } from '#shared/paper/fill-pages.ts'
import { paginate, type BlockSize } from '#shared/paper/paginate.ts'

const ROOM = 900

function block(height: number, rest: Partial<BlockSize> = {}): BlockSize {
  const nothing = { height: 0, columns: [] }
  const shape = { frame: 0, repeated: 0, side: nothing, parts: [], partsPerRow: 1, isFlowing: true, isHeading: false }
  return { height, ...shape, ...rest }
}

const heightsOf = (blocks: readonly BlockSize[]) => blocks.map(({ height }) => height)

/** A height as a page measures it, in 64ths of a pixel. */
function inPixels(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: min * 64, max: max * 64 }).map((parts) => parts / 64)
}

/** The blocks on pages of this height, of which so many units share one, and filled there. */
function fill(
  blocks: readonly BlockSize[],
  { room = ROOM, units }: { readonly room?: number; readonly units: number },
) {
  const pageRoom = { first: room, others: room, units }
  const pages = paginate(blocks, pageRoom)
  return { pages, filled: fillPages(blocks, pages, pageRoom) }
}

describe('fillPages', () => {
  it('gives each card its share of the page, spread over the rows that grow', () => {
    const card = [block(100, { unit: 'a' }), block(50, { unit: 'a', growth: 1 }), block(50, { unit: 'a', growth: 3 })]
    expect(heightsOf(fill(card, { units: 3 }).filled)).toEqual([100, 74.75, 124.25])
    expect(heightsOf(fill(card, { units: 1 }).filled)).toEqual([100, 224.75, 574.25])
  })

  it('leaves a card that is higher than its share, and one that has nothing to grow', () => {
    const high = [block(350, { unit: 'a', growth: 1 }), block(100, { unit: 'b' })]
    expect(fill(high, { units: 3 }).filled).toEqual(high)
  })

  it('gives the others what a card that is higher than its share leaves of the page, and sends none of them away', () => {
    const cards = [
      block(500, { unit: 'a' }),
      block(100, { unit: 'b', growth: 1 }),
      block(200, { unit: 'c', growth: 1 }),
    ]
    const { pages, filled } = fill(cards, { units: 3 })
    expect(pages).toHaveLength(1)
    const [, b = 0, c = 0] = heightsOf(filled)
    expect(500 + b + c).toBeCloseTo(ROOM - 1, 6)
    expect((b - 100) / (c - 200)).toBeCloseTo(199 / 99, 6)
  })

  it('leaves the rest of a card that goes over pages', () => {
    const high = [block(800, { unit: 'a' }), block(150, { unit: 'a', growth: 1 })]
    const { pages, filled } = fill([...high, block(100, { unit: 'b', growth: 1 })], { units: 3 })
    expect(pages).toHaveLength(2)
    expect(heightsOf(filled)).toEqual([800, 150, 299])
  })

  it('fills each page as far as its cards have a share of it, whatever their rows, below one caption', () => {
    const card = fc.array(fc.integer({ min: 5, max: 90 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 9 }), (cards) => {
        const blocks = cards.flatMap((rows, at) => [
          block(30, { unit: String(at), caption: 'c', isHeading: true }),
          ...rows.map((height) => block(height, { unit: String(at), growth: 1 })),
        ])
        const { pages, filled } = fill(blocks, { units: 3 })
        const unitsOf = (page: (typeof pages)[number]) => new Set(page.map((placed) => filled[placed.block]?.unit)).size
        expect(pages.map(unitsOf)).toEqual(
          Array.from({ length: Math.ceil(cards.length / 3) }, (_, page) => Math.min(3, cards.length - 3 * page)),
        )
        for (const page of pages) {
          const inside = page.reduce((sum, placed) => sum + (filled[placed.block]?.height ?? 0), 0)
          expect(inside).toBeCloseTo(30 + unitsOf(page) * 289, 6)
        }
      }),
    )
  })

  it('never makes cards higher than the page on which they stand', () => {
    const row = fc.tuple(inPixels(1, 300), fc.integer({ min: 0, max: 7 }), fc.constantFrom('a', 'b', 'c'))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), inPixels(300, 1000), (rows, room) => {
        const blocks = rows
          .toSorted(([, , one], [, , other]) => one.localeCompare(other))
          .map(([height, growth, unit]) => block(height, { unit, growth, isFlowing: false }))
        const { pages, filled } = fill(blocks, { room, units: 3 })
        for (const page of pages) {
          const inside = page.reduce((sum, placed) => sum + (filled[placed.block]?.height ?? 0), 0)
          expect(inside).toBeLessThanOrEqual(room)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('paginate, captions', () => {
  const card = (unit: string, caption: string) => [block(30, { unit, caption, isHeading: true }), block(280, { unit })]
  const cardsOn = (blocks: readonly BlockSize[]) =>
    paginate(blocks, { first: ROOM, others: ROOM, units: 3 }).map((page) =>
      page.flatMap(({ block: at }) => blocks[at]?.caption ?? blocks[at]?.unit ?? []),
    )

  it('shows a caption once on each page of its cards', () => {
    const blocks = ['1', '2', '3', '4'].flatMap((unit) => card(unit, 'A'))
    expect(cardsOn(blocks)).toEqual([
      ['A', '1', '2', '3'],
      ['A', '4'],
    ])
  })

  it('begins what stands under another caption on this page only where all of it fits', () => {
    const one = [...card('1', 'A'), ...card('2', 'B')]
    expect(cardsOn(one)).toEqual([['A', '1', 'B', '2']])
    expect(cardsOn([...one, ...card('3', 'B'), ...card('4', 'B')])).toEqual([
      ['A', '1'],
      ['B', '2', '3', '4'],
    ])
  })
})
