import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate, type BlockSize, type Page, type PartSize } from '#shared/sheets/paginate.ts'

const ROOM = { first: 700, others: 800 }

function row(height: number): BlockSize {
  return { height, frame: 2, side: { height: 0, columns: [] }, parts: [{ height, columns: [] }], isHeading: false }
}

function heading(height = 20): BlockSize {
  return { ...row(height), parts: [], isHeading: true }
}

function textPart(lines: number, lineHeight = 10): PartSize {
  const bottoms = Array.from({ length: lines }, (_, index) => (index + 1) * lineHeight)
  return { height: lines * lineHeight + 4, columns: [{ top: 0, bottoms }] }
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

  it('loses nothing, doubles nothing and keeps the order, whatever the sizes', () => {
    fc.assert(
      fc.property(fc.array(anyBlock(), { maxLength: 30 }), (blocks) => {
        const pieces = paginate(blocks, ROOM).flat()
        expect(pieces.map(({ block }) => block)).toEqual(pieces.map(({ block }) => block).sort((a, b) => a - b))
        blocks.forEach((block, index) => {
          const own = pieces.filter((piece) => piece.block === index)
          expect(own.map(({ isContinued }) => isContinued)).toEqual(own.map((_, rank) => rank > 0))
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

  it('never cuts a block that a page can hold with its headings', () => {
    fc.assert(
      fc.property(fc.array(anyBlock(), { maxLength: 30 }), (blocks) => {
        const cut = paginate(blocks, ROOM)
          .flat()
          .filter(({ isContinued }) => isContinued)
        for (const { block } of cut) expect(heightWithHeadings(blocks, block)).toBeGreaterThan(ROOM.others)
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

/** A heading, or a row of parts whose columns have up to 200 lines, with a side of its own. */
function anyBlock(): fc.Arbitrary<BlockSize> {
  const part = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 3 }).map((counts): PartSize => {
    const columns = counts.map((count) => textPart(count).columns).flat()
    return { height: Math.max(...counts) * 10 + 4, columns }
  })
  const rows = fc.tuple(fc.array(part, { minLength: 1, maxLength: 4 }), part).map(([parts, side]): BlockSize => {
    const height = Math.max(
      parts.reduce((sum, each) => sum + each.height, 0),
      side.height,
    )
    return { height: height + 2, frame: 2, side, parts, isHeading: false }
  })
  return fc.oneof({ weight: 1, arbitrary: fc.constant(heading()) }, { weight: 3, arbitrary: rows })
}
