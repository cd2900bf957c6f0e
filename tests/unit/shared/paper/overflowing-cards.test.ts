import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overflowingCardsText } from '#shared/messages/overflowing-cards-text.ts'
import { fitSheet } from '#shared/paper/fit-sheet.ts'
import { overflowingCards, unitOverflows } from '#shared/paper/overflowing-cards.ts'
import type { PlacedBlock } from '#shared/paper/paginate.ts'
import { createIds } from '../../../helpers/create-ids.ts'
import { placeOf, sampleModel } from '../../../helpers/sample-model.ts'

/** All units of a list on pages of so many each. */
function onPages(blocks: ReadonlyArray<{ readonly unit: string | undefined }>, ...counts: readonly number[]) {
  let first = 0
  return counts.map((count) => {
    const page = Array.from({ length: count }, (_, at) => placed(first + at))
    first += count
    expect(first).toBeLessThanOrEqual(blocks.length)
    return page
  })
}

const placed = (block: number, isContinued = false): PlacedBlock => ({
  block,
  isContinued,
  above: [],
  side: [],
  parts: [],
})

const block = (unit: string | undefined, height: number, caption?: string) => ({ unit, height, caption })

describe('unitOverflows', () => {
  it('tells of each unit that goes over its page by how many lines it is higher', () => {
    const blocks = [block('a', 40), block('a', 70), block('b', 90), block('c', 101), block(undefined, 500)]
    const pages = [[placed(0)], [placed(1)], [placed(2)], [placed(3)], [placed(3, true), placed(4)]]
    expect(unitOverflows(blocks, pages, { room: 100, share: 1, units: 1, lineHeight: () => 4 })).toEqual([
      { unit: 'a', lines: 3 },
      { unit: 'c', lines: 1 },
    ])
  })

  const third = { room: 100, share: 1 / 3, units: 3, lineHeight: () => 5 }

  it('tells of a unit for whose sake another begins the next page', () => {
    const blocks = [block('a', 50), block('b', 30), block('c', 30)]
    expect(unitOverflows(blocks, onPages(blocks, 2, 1), third)).toEqual([{ unit: 'a', lines: 4 }])
  })

  it('says nothing of a unit that leaves the others of its page their places', () => {
    const blocks = [block('a', 50), block('b', 25), block('c', 25), block('d', 30)]
    expect(unitOverflows(blocks, onPages(blocks, 3, 1), third)).toEqual([])
    const alone = [block('a', 50), block('b', 40)]
    expect(unitOverflows(alone, onPages(alone, 2), third)).toEqual([])
  })

  it('says nothing where what follows stands under another caption, which begins a page anyway', () => {
    const blocks = [block('a', 10, 'A'), block('a', 50), block('b', 10, 'B'), block('b', 30)]
    expect(unitOverflows(blocks, onPages(blocks, 2, 2), third)).toEqual([])
    const same = blocks.map((each) => ({ ...each, caption: each.caption === undefined ? undefined : 'A' }))
    expect(unitOverflows(same, onPages(same, 2, 2), third)).toEqual([{ unit: 'a', lines: 4 }])
  })

  it('leaves room for the heading of several cards, which belongs to none of them', () => {
    const blocks = [
      block('a', 10, 'A'),
      block('a', 30),
      block('b', 10, 'A'),
      block('b', 31),
      block('c', 10, 'A'),
      block('c', 30),
    ]
    expect(unitOverflows(blocks, onPages(blocks, 4, 2), third)).toEqual([{ unit: 'b', lines: 1 }])
  })

  it('asks for no line where all units fit', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 100 }))
    fc.assert(
      fc.property(heights, (all) => {
        const blocks = all.map((height, rank) => block(String(rank), height))
        const pages = onPages(blocks, ...all.map(() => 1))
        const room = { room: 100, share: 1, units: 1, lineHeight: () => expect.unreachable() }
        expect(unitOverflows(blocks, pages, room)).toEqual([])
      }),
    )
  })
})

describe('overflowingCards', () => {
  const model = sampleModel('伊豆の国市')
  const { id: owner } = placeOf(model, '窓口業務の改革')
  const overflows = [{ unit: owner, lines: 2, page: 3 }]

  it('names the cards and says where they are', () => {
    const cards = overflowingCards(model, overflows)
    expect(cards).toEqual([{ owner, name: '2 窓口業務の改革', page: 3, lines: 2 }])
    expect(overflowingCardsText(cards).split('\n')[1]).toBe('　3ページ　「2 窓口業務の改革」2行あふれます')
  })

  it('leaves out what was decided to go on upon the next page, and not what is set in smaller type', () => {
    const decide = (fit: Parameters<typeof fitSheet>[2]['fit']) =>
      model.withChanges(fitSheet(model, owner, { fit, newId: createIds() }))
    expect(overflowingCards(decide({ mayContinue: true }), overflows)).toEqual([])
    expect(overflowingCards(decide({ typeSize: '9' }), overflows)).toHaveLength(1)
  })
})
