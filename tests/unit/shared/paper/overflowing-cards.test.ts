import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overflowingCardsText } from '#shared/messages/overflowing-cards-text.ts'
import { fitSheet } from '#shared/paper/fit-sheet.ts'
import { overflowingCards, unitOverflows } from '#shared/paper/overflowing-cards.ts'
import { createIds } from '../../../helpers/create-ids.ts'
import { placeOf, sampleModel } from '../../../helpers/sample-model.ts'

const block = (unit: string | undefined, height: number, caption?: string) => ({ unit, height, caption })

describe('unitOverflows', () => {
  it('tells of each unit by how many lines it is higher than its share of the page', () => {
    const blocks = [block('a', 40), block('a', 70), block('b', 90), block('c', 101), block(undefined, 500)]
    expect(unitOverflows(blocks, { room: 100, share: 1, lineHeight: () => 4 })).toEqual([
      { unit: 'a', lines: 3 },
      { unit: 'c', lines: 1 },
    ])
  })

  it('leaves room for the heading of several cards, which belongs to none of them', () => {
    const blocks = [block('a', 10, 'measure'), block('a', 30), block('b', 10, 'measure'), block('b', 31)]
    expect(unitOverflows(blocks, { room: 100, share: 1 / 3, lineHeight: () => 5 })).toEqual([{ unit: 'b', lines: 1 }])
  })

  it('asks for no line where all units fit', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 100 }))
    fc.assert(
      fc.property(heights, (all) => {
        const blocks = all.map((height, rank) => block(String(rank), height))
        expect(unitOverflows(blocks, { room: 100, share: 1, lineHeight: () => expect.unreachable() })).toEqual([])
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
