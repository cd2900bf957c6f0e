import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate, type BlockSize, type Page, type PartSize, type PlacedBlock } from '#shared/paper/paginate.ts'

const ROOM = { first: 700, others: 800 }
const NOTHING: PartSize = { height: 0, columns: [] }

function row(height: number): BlockSize {
  const side = { height: 0, columns: [] }
  const parts = [{ height, columns: [] }]
  return { height, frame: 2, repeated: 0, side, parts, partsPerRow: 1, isFlowing: false, isHeading: false }
}

/** A block of several parts, a few more than `heights` high for what is around them. */
function rows(heights: readonly number[], about: Partial<BlockSize> = {}): BlockSize {
  const parts = heights.map((height): PartSize => ({ height, columns: [] }))
  return { ...row(heights.reduce((sum, height) => sum + height, 2)), parts, ...about }
}

function partsOn(pages: readonly Page[], block: number): ReadonlyArray<readonly number[]> {
  return pages.map((page) =>
    page.filter((placed) => placed.block === block).flatMap(({ parts }) => parts.map(({ part }) => part)),
  )
}

function heading(height = 20): BlockSize {
  return { ...row(height), parts: [], isHeading: true }
}

function textPart(lines: number, lineHeight = 10): PartSize {
  const bottoms = Array.from({ length: lines }, (_, index) => (index + 1) * lineHeight)
  return { height: lines * lineHeight + 4, columns: [{ top: 0, bottoms }] }
}

function unitRow(unit: string, height: number): BlockSize {
  return { ...row(height), parts: [], unit }
}

function blocksOn(page: Page | undefined): readonly number[] {
  return (page ?? []).map(({ block }) => block)
}

describe('paginate', () => {
  it('keeps a sheet that fits on one page', () => {
    expect(paginate([row(300), row(400)], ROOM).map(blocksOn)).toEqual([[0, 1]])
  })

  it('takes a row that does not fit to the next page', () => {
    expect(paginate([row(400), row(301), row(400)], ROOM).map(blocksOn)).toEqual([[0], [1, 2]])
  })

  it('keeps a heading with the row below it', () => {
    expect(paginate([row(650), heading(), heading(), row(100)], ROOM).map(blocksOn)).toEqual([[0], [1, 2, 3]])
  })

  it('gives a row that only the second page can hold to the second page', () => {
    expect(paginate([row(750)], ROOM).map(blocksOn)).toEqual([[], [0]])
  })

  it('gives a heading and its row to the second page where only that can hold both', () => {
    expect(paginate([heading(60), row(690)], ROOM).map(blocksOn)).toEqual([[], [0, 1]])
  })

  it('cuts a row that no page can hold between its parts', () => {
    const parts = [row(300), row(300), row(300)].map(({ height }): PartSize => ({ height, columns: [] }))
    const pages = paginate([{ ...row(900), parts }], ROOM)
    expect(pages.map((page) => page.flatMap((placed) => placed.parts.map(({ part }) => part)))).toEqual([[0, 1], [2]])
    expect(pages.map((page) => page[0]?.isContinued)).toEqual([false, true])
  })

  it('cuts a part that no page can hold between its lines', () => {
    const part = textPart(100)
    const [first, second] = paginate([{ ...row(part.height), parts: [part] }], ROOM)
    expect(first?.[0]?.parts[0]?.lines).toEqual([{ from: 0, to: 69 }])
    expect(second?.[0]?.parts[0]?.lines).toEqual([{ from: 69, to: 100 }])
  })

  it('cuts a part that no page can hold right below its heading', () => {
    const part = textPart(100)
    const pages = paginate([heading(60), { ...row(part.height), parts: [part] }], ROOM)
    expect(pages.map(blocksOn)).toEqual([[0, 1], [1]])
  })

  it('cuts what stands above where nothing stands below it', () => {
    const above = textPart(100)
    const pages = paginate([{ ...row(above.height), above, parts: [] }], ROOM)
    expect(pages.map((page) => page[0]?.above)).toEqual([[{ from: 0, to: 69 }], [{ from: 69, to: 100 }]])
  })

  it('leaves a column that stands far below the others of its part to the page that has room for it', () => {
    const lines = (top: number) => Array.from({ length: 60 }, (_, index) => top + 10 * (index + 1))
    const columns = [0, 0, 700].map((top) => ({ top, bottoms: lines(top) }))
    const block = { ...rows([1_300]), parts: [{ height: 1_300, columns }] }
    const cuts = paginate([block], ROOM).map((page) => page[0]?.parts[0]?.lines.map(({ from, to }) => to - from))
    expect(cuts).toEqual([
      [60, 60, 0],
      [0, 0, 60],
    ])
  })

  it('goes on with what stands beside the parts after they have ended', () => {
    const side = textPart(150)
    const pages = paginate([{ ...row(side.height), side, parts: [{ height: 50, columns: [] }] }], ROOM)
    expect(pages.map((page) => page[0]?.side)).toEqual([
      [{ from: 0, to: 69 }],
      [{ from: 69, to: 148 }],
      [{ from: 148, to: 150 }],
    ])
    expect(pages.map((page) => page[0]?.parts.length)).toEqual([1, 0, 0])
  })

  it('cuts what stands above the parts before them, and begins them where they still fit', () => {
    const above = textPart(100)
    const block = { ...rows([300, 300]), height: 1_604, above }
    const pages = paginate([block], ROOM)
    expect(pages.map((page) => page[0]?.above)).toEqual([
      [{ from: 0, to: 69 }],
      [{ from: 69, to: 100 }],
      [{ from: 100, to: 100 }],
    ])
    expect(partsOn(pages, 0)).toEqual([[], [0], [1]])
  })

  it('begins the parts on a page of their own where what stands above them leaves too little', () => {
    const above = textPart(100)
    const block = { ...rows([600, 300]), height: 1_904, above }
    expect(partsOn(paginate([block], ROOM), 0)).toEqual([[], [], [0], [1]])
  })

  it('parts a heading from a row that no page can hold with it', () => {
    expect(paginate([heading(60), row(760)], ROOM).map(blocksOn)).toEqual([[0], [1]])
  })

  it('breaks a block between its rows where more than a quarter of the page would stay blank', () => {
    expect(partsOn(paginate([row(499), rows([110, 90, 50])], ROOM), 1)).toEqual([[0], [1, 2]])
    expect(partsOn(paginate([row(501), rows([110, 90, 50])], ROOM), 1)).toEqual([[], [0, 1, 2]])
  })

  it('breaks a block that flows wherever its first row fits', () => {
    const flowing = rows([100, 90, 50], { isFlowing: true })
    expect(partsOn(paginate([row(598), flowing], ROOM), 1)).toEqual([[0], [1, 2]])
    expect(partsOn(paginate([row(599), flowing], ROOM), 1)).toEqual([[], [0, 1, 2]])
  })

  it('keeps the parts of a row together, and headings with the first row', () => {
    const block = rows([60, 60, 60, 60], { partsPerRow: 2, isFlowing: true })
    expect(partsOn(paginate([row(500), block], ROOM), 1)).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(partsOn(paginate([row(578), block], ROOM), 1)).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(blocksOn(paginate([row(565), heading(), block], ROOM)[0])).toEqual([0])
  })

  it('breaks no block whose side or repeated texts do not fit beside its first row', () => {
    const about = { isFlowing: true }
    const high = textPart(1, 201)
    expect(partsOn(paginate([row(498), rows([50, 200], { ...about, side: high })], ROOM), 1)).toEqual([[], [0, 1]])
    expect(partsOn(paginate([row(498), rows([50, 200], { ...about, repeated: 201 })], ROOM), 1)).toEqual([[], [0, 1]])
    expect(partsOn(paginate([row(498), rows([50, 200], about)], ROOM), 1)).toEqual([[0], [1]])
  })

  it('breaks no block that a page can hold where one of its rows would then be cut', () => {
    const about = { isFlowing: true, frame: 100, height: 795 }
    expect(partsOn(paginate([row(400), rows([50, 740], about)], ROOM), 1)).toEqual([[], [0, 1]])
    expect(partsOn(paginate([row(400), rows([50, 650], about)], ROOM), 1)).toEqual([[0], [1]])
    expect(partsOn(paginate([row(400), rows([50, 900], { isFlowing: true })], ROOM), 1)).toEqual([[0], [1]])
  })

  it('begins no block where what stands above its first row does not fit with it', () => {
    const block = (lines: number): BlockSize => {
      const above = textPart(lines)
      return { ...rows([100, 100], { isFlowing: true }), height: above.height + 202, above }
    }
    expect(paginate([row(400), block(19)], ROOM).map(blocksOn)).toEqual([[0, 1], [1]])
    expect(paginate([row(400), block(20)], ROOM).map(blocksOn)).toEqual([[0], [1]])
  })

  it('loses nothing, doubles nothing, keeps the order and leaves no page blank but the first, whatever the sizes', () => {
    fc.assert(
      fc.property(fc.array(anyBlock(), { maxLength: 30 }), (blocks) => {
        const pages = paginate(blocks, ROOM)
        expect(pages.slice(1).every((page) => page.length > 0)).toBe(true)
        const pieces = pages.flat()
        expect(pieces.map(({ block }) => block)).toEqual(pieces.map(({ block }) => block).sort((a, b) => a - b))
        blocks.forEach((block, index) => {
          const own = pieces.filter((piece) => piece.block === index)
          expect(own.map(({ isContinued }) => isContinued)).toEqual(own.map((_, rank) => rank > 0))
          expectEachLineOnce(
            block.above ?? NOTHING,
            own.map(({ above }) => above),
          )
          expectEachLineOnce(
            block.side,
            own.map(({ side }) => side),
          )
          block.parts.forEach((part, at) => {
            const cuts = own.flatMap((piece) => piece.parts.filter((placed) => placed.part === at))
            expect(cuts.length).toBeGreaterThan(0)
            expectEachLineOnce(
              part,
              cuts.map(({ lines }) => lines),
            )
          })
        })
      }),
      { numRuns: 300 },
    )
  })

  it('cuts a block that a page can hold with its headings between rows alone, and only for a reason', () => {
    fc.assert(
      fc.property(fc.array(anyBlock(), { maxLength: 30 }), (blocks) => {
        for (const piece of paginate(blocks, ROOM).flat()) {
          const block = blocks[piece.block]
          if (block === undefined || heightWithHeadings(blocks, piece.block) > ROOM.others) continue
          expect((piece.parts[0]?.part ?? 0) % block.partsPerRow).toBe(0)
          for (const { part, lines } of piece.parts) {
            const { columns } = block.parts[part] ?? { columns: [] }
            expect(lines).toEqual(columns.map(({ bottoms }) => ({ from: 0, to: bottoms.length })))
          }
          if (piece.isContinued && !block.isFlowing) {
            expect(blankWithout(blocks, piece.block)).toBeGreaterThan(ROOM.others / 4)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never puts more rows on a page than it holds, where it can hold each block', () => {
    const block = fc
      .record({
        heights: fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 5 }),
        partsPerRow: fc.integer({ min: 1, max: 2 }),
        isFlowing: fc.boolean(),
        repeated: fc.integer({ min: 0, max: 200 }),
        side: fc.integer({ min: 0, max: 69 }),
      })
      .map(({ heights, side, ...about }): BlockSize => {
        const whole = rows(heights, { ...about, side: textPart(side) })
        return { ...whole, height: Math.max(whole.height, 10 * side + 2, about.repeated + 2) }
      })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        paginate(blocks, ROOM).forEach((page, index) => {
          const height = page.reduce((sum, piece) => sum + heightOfPiece(blocks[piece.block], piece), 0)
          expect(height).toBeLessThanOrEqual(index === 0 ? ROOM.first : ROOM.others)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('never puts more whole blocks on a page than it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 60 }), (heights) => {
        paginate(heights.map(row), ROOM).forEach((page, index) => {
          const height = blocksOn(page).reduce((sum, block) => sum + (heights[block] ?? 0), 0)
          expect(height).toBeLessThanOrEqual(index === 0 ? ROOM.first : ROOM.others)
        })
      }),
    )
  })
})

function expectEachLineOnce(
  { columns }: PartSize,
  cuts: ReadonlyArray<ReadonlyArray<{ from: number; to: number }>>,
): void {
  columns.forEach(({ bottoms }, at) => {
    const taken = cuts.flatMap((cut) => {
      const { from, to } = cut[at] ?? { from: 0, to: 0 }
      return Array.from({ length: to - from }, (_, line) => from + line)
    })
    expect(taken).toEqual(bottoms.map((_, line) => line))
  })
}

function heightWithHeadings(blocks: readonly BlockSize[], index: number): number {
  let height = blocks[index]?.height ?? 0
  for (let above = index - 1; blocks[above]?.isHeading === true; above -= 1) height += blocks[above]?.height ?? 0
  return height
}

/** What the page before a block would have left had the block not begun there. */
function blankWithout(blocks: readonly BlockSize[], index: number): number {
  const pages = paginate(blocks, ROOM)
  const at = pages.findIndex((page) => page.some(({ block }) => block === index))
  const before = (pages[at] ?? []).filter(({ block }) => block < index && blocks[block]?.isHeading === false)
  const used = before.reduce((sum, piece) => sum + heightOfPiece(blocks[piece.block], piece), 0)
  return (at === 0 ? ROOM.first : ROOM.others) - used
}

function heightOfPiece(block: BlockSize | undefined, piece: PlacedBlock): number {
  if (block === undefined) return 0
  const hasSide = piece.side.every(({ to }, at) => to === block.side.columns[at]?.bottoms.length)
  if (!piece.isContinued && hasSide && piece.parts.length === block.parts.length) return block.height
  const parts = piece.parts.reduce((sum, { part, lines }) => sum + heightOfLines(block.parts[part], lines), 0)
  const above = heightOfLines({ ...(block.above ?? NOTHING), height: 0 }, piece.above)
  const side = { ...block.side, height: 0 }
  return block.frame + above + Math.max(parts, block.repeated, heightOfLines(side, piece.side))
}

/** The height of a part, or of what its lines take where some of them stand on another page. */
function heightOfLines(size: PartSize | undefined, cut: PlacedBlock['side']): number {
  const { columns, height } = size ?? { columns: [], height: 0 }
  const isWhole = cut.every(({ from, to }, at) => from === 0 && to === columns[at]?.bottoms.length)
  const lines = cut.map(({ from, to }, at) => {
    const { top, bottoms } = columns[at] ?? { top: 0, bottoms: [] }
    return to > from ? (bottoms[to - 1] ?? 0) - (bottoms[from - 1] ?? top) : 0
  })
  return Math.max(isWhole ? height : 0, ...lines)
}

/** A heading, or a row of parts, if any, whose columns have up to 200 lines, with a side of its own, some below a head that is not repeated. */
function anyBlock(): fc.Arbitrary<BlockSize> {
  const part = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 3 }).map((counts): PartSize => {
    const columns = counts.map((count) => textPart(count).columns).flat()
    return { height: Math.max(...counts) * 10 + 4, columns }
  })
  const about = fc.record({
    partsPerRow: fc.integer({ min: 1, max: 2 }),
    isFlowing: fc.boolean(),
    repeated: fc.integer({ min: 0, max: 200 }),
  })
  const block = fc
    .tuple(fc.array(part, { maxLength: 4 }), part, fc.option(part, { nil: NOTHING }), about)
    .map(([parts, side, above, rest]): BlockSize => {
      const below = Math.max(
        parts.reduce((sum, each) => sum + each.height, 0),
        side.height,
        rest.repeated,
      )
      return { height: above.height + below + 2, frame: 2, above, side, parts, isHeading: false, ...rest }
    })
  return fc.oneof({ weight: 1, arbitrary: fc.constant(heading()) }, { weight: 3, arbitrary: block })
}

describe('paginate with units', () => {
  it('keeps a unit that a page can hold on one page', () => {
    const blocks = [unitRow('a', 500), unitRow('b', 100), unitRow('b', 150)]
    expect(paginate(blocks, ROOM).map(blocksOn)).toEqual([[0], [1, 2]])
  })

  it('lets a unit that no page can hold begin where it stands', () => {
    const blocks = [unitRow('a', 500), ...Array.from({ length: 9 }, () => unitRow('b', 100))]
    expect(paginate(blocks, ROOM).map(blocksOn)).toEqual([
      [0, 1, 2],
      [3, 4, 5, 6, 7, 8, 9],
    ])
  })

  it('begins a unit that no page can hold on the next page where this one may hold no other', () => {
    const part = textPart(100)
    const high = { ...row(part.height), parts: [part], unit: 'b' }
    expect(paginate([unitRow('a', 10), high], { ...ROOM, units: 1 }).map(blocksOn)).toEqual([[0], [1], [1]])
  })

  it('puts no more units on a page than it may have', () => {
    const blocks = ['a', 'a', 'b', 'c', 'd'].map((unit) => unitRow(unit, 10))
    expect(paginate(blocks, { ...ROOM, units: 3 }).map(blocksOn)).toEqual([[0, 1, 2, 3], [4]])
  })

  it('keeps what belongs together in a unit that no page can hold', () => {
    const texts = Array.from({ length: 6 }, () => unitRow('a', 100))
    const table = { ...unitRow('a', 150), kept: 'table' }
    const notes = { ...unitRow('a', 100), kept: 'table' }
    expect(
      paginate([...texts, table, notes, unitRow('a', 50)], { ...ROOM, first: 800, units: 2 }).map(blocksOn),
    ).toEqual([
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8],
    ])
    const high = { ...unitRow('a', 750), kept: 'table' }
    expect(paginate([...texts, high, notes], ROOM).map(blocksOn)).toEqual([[0, 1, 2, 3, 4, 5], [6], [7]])
    const long = rows([300, 300, 300], { unit: 'a', kept: 'table', isFlowing: true })
    expect(paginate([unitRow('a', 100), long], ROOM).map(blocksOn)).toEqual([[0, 1], [1]])
  })

  it('breaks no unit that a page can hold, whatever stands before it', () => {
    const units = fc.array(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 4 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 4 }), (given, most) => {
        const blocks = given.flatMap((heights, unit) => heights.map((height) => unitRow(String(unit), height)))
        const pages = paginate(blocks, { first: 800, others: 800, units: most })
        const pagesOf = Map.groupBy(
          pages.flatMap((page, at) => blocksOn(page).map((block) => ({ unit: blocks[block]?.unit, at }))),
          ({ unit }) => unit,
        )
        for (const places of pagesOf.values()) expect(new Set(places.map(({ at }) => at)).size).toBe(1)
        for (const page of pages) {
          expect(new Set(blocksOn(page).map((block) => blocks[block]?.unit)).size).toBeLessThanOrEqual(most)
        }
      }),
    )
  })
})

describe('paginate with captions', () => {
  /** A unit whose caption is 20 high. */
  const captioned = (unit: string, caption: string, height: number): readonly BlockSize[] => [
    { ...heading(), unit, caption },
    unitRow(unit, height),
  ]

  it('leaves a caption out where its page shows it already', () => {
    const blocks = [...captioned('a', 'one', 400), ...captioned('b', 'one', 280), ...captioned('c', 'one', 100)]
    expect(paginate(blocks, ROOM).map(blocksOn)).toEqual([
      [0, 1, 3],
      [4, 5],
    ])
  })

  it('puts units under two captions on one page where all of the second fit below the first', () => {
    const blocks = (last: number) => [
      ...captioned('a', 'one', 300),
      ...captioned('b', 'two', 150),
      ...captioned('c', 'two', last),
    ]
    expect(paginate(blocks(210), ROOM).map(blocksOn)).toEqual([[0, 1, 2, 3, 5]])
    expect(paginate(blocks(211), ROOM).map(blocksOn)).toEqual([
      [0, 1],
      [2, 3, 5],
    ])
    expect(paginate(blocks(210), { ...ROOM, units: 2 }).map(blocksOn)).toEqual([
      [0, 1],
      [2, 3, 5],
    ])
  })
})
