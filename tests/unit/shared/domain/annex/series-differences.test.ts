import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceAt, isSameFigure } from '#shared/domain/annex/series-differences.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

const roles = ['', 'series', 'series', 'difference', 'series', 'change']

describe('differenceAt', () => {
  it('takes the series before from the one after it, with its thousands and its minus', () => {
    expect(differenceAt(['総人口', '107,783', '89,808'], roles, 3)).toBe('-17,975')
  })

  it('takes the first series from the last where the column is a change', () => {
    expect(differenceAt(['総人口', '107,783', '89,808', '', '97,881'], roles, 5)).toBe('-9,902')
  })

  it('keeps decimals and the unit, in any width', () => {
    expect(differenceAt(['率', '19.68%', '３９．９３％'], roles, 3)).toBe('20.25%')
    expect(differenceAt(['差', '1.5', '1.75'], roles, 3)).toBe('0.25')
  })

  it('says nothing where a figure is missing, or the column is no difference', () => {
    expect(differenceAt(['年齢不詳', '1,470', ''], roles, 3)).toBeNull()
    expect(differenceAt(['総人口', '107,783', '89,808'], roles, 2)).toBeNull()
    expect(differenceAt(['総人口', '107,783', '約9万'], roles, 3)).toBeNull()
    expect(differenceAt(['総人口', '107,783'], ['', 'series', 'difference'], 2)).toBeNull()
  })

  it('agrees with every difference that 三島市 prints', () => {
    const model = sampleModel('三島市')
    const table = model.list('annexTable').find(({ fields }) => fields.title === '三島市の将来人口')!
    const checked = model.listBy('annexRow', 'table', table.id).flatMap(({ fields: { cells } }) =>
      [3, 5].flatMap((at) => {
        const computed = differenceAt(cells, table.fields.columnRoles, at)
        return computed === null ? [] : [isSameFigure(cells[at]!, computed)]
      }),
    )
    expect(checked).toEqual(Array.from({ length: 8 }, () => true))
  })

  it('comes back to the later figure when added to the earlier one', () => {
    const figure = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(figure, figure, (first, last) => {
        const difference = differenceAt(['', String(first), String(last)], roles, 3)
        expect(Number(difference?.replaceAll(',', '')) + first).toBe(last)
      }),
    )
  })
})

describe('isSameFigure', () => {
  it('looks through signs, commas and noughts', () => {
    expect(isSameFigure('▲17,975', '-17975')).toBe(true)
    expect(isSameFigure('12.0', '12')).toBe(true)
    expect(isSameFigure('1,629', '1,692')).toBe(false)
    expect(isSameFigure('—', '5')).toBeNull()
  })
})
