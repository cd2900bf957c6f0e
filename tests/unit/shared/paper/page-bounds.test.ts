import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageBounds, pageFaults, readPoints, type PageMeasure } from '#shared/paper/page-bounds.ts'

const NOTHING = {
  marginTop: null,
  marginRight: null,
  marginBottom: null,
  marginLeft: null,
  gutter: null,
  typeSize: null,
  minimumSize: null,
}
const measures = Object.keys(pageBounds) as PageMeasure[]
const isPoints = (measure: PageMeasure) => measure === 'typeSize' || measure === 'minimumSize'

describe('readPoints', () => {
  it('reads decimals of either width and nothing else', () => {
    expect(['9', '10.5', ' １０．５ ', '9pt', '', '-9', '1e1', '10.', '.5', '1,5'].map(readPoints)).toEqual([
      9,
      10.5,
      10.5,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('pageFaults', () => {
  it('finds nothing in what is left to the program', () => {
    expect(pageFaults(NOTHING)).toEqual([])
  })

  it('finds every measure that is out of its bounds, and only these', () => {
    fc.assert(
      fc.property(fc.constantFrom(...measures), fc.integer({ min: -10, max: 120 }), (measure, number) => {
        const { minimum, maximum } = pageBounds[measure]
        const codes = pageFaults({ ...NOTHING, [measure]: isPoints(measure) ? String(number) : number })
        if (number >= minimum && number <= maximum) expect(codes).toEqual([])
        else expect(codes).toMatchObject([{ measure, code: number < 0 && isPoints(measure) ? 'no-number' : 'outside' }])
      }),
    )
  })

  it('says of each within what it can be written', () => {
    const faults = pageFaults({ ...NOTHING, marginLeft: 51, gutter: -1, typeSize: '大きく', minimumSize: '13' })
    expect(faults).toEqual([
      { measure: 'marginLeft', code: 'outside', minimum: 5, maximum: 50 },
      { measure: 'gutter', code: 'outside', minimum: 0, maximum: 40 },
      { measure: 'typeSize', code: 'no-number', minimum: 8, maximum: 16 },
      { measure: 'minimumSize', code: 'outside', minimum: 6, maximum: 12 },
    ])
  })

  it('finds type that is smaller than the smallest of the plan', () => {
    expect(pageFaults({ ...NOTHING, typeSize: '9', minimumSize: '9' })).toEqual([])
    const faults = pageFaults({ ...NOTHING, typeSize: '8.5', minimumSize: '9' })
    expect(faults).toMatchObject([{ measure: 'typeSize', code: 'below-minimum', minimum: 9 }])
  })

  it('finds type that is smaller than the 9 points that no plan has to set', () => {
    const faults = pageFaults({ ...NOTHING, typeSize: '8.5' })
    expect(faults).toMatchObject([{ measure: 'typeSize', code: 'below-minimum', minimum: 9 }])
  })
})
