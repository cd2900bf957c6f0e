import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageFaultSentence } from '#shared/messages/page-fault-sentences.ts'
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

  it('says in words what can be written', () => {
    const faults = pageFaults({ ...NOTHING, marginLeft: 51, gutter: -1, typeSize: '大きく', minimumSize: '13' })
    expect(faults.map(pageFaultSentence)).toEqual([
      '左の余白は、5から50までのミリメートル数で書いてください。',
      '綴じ代は、0から40までのミリメートル数で書いてください。',
      '文字の大きさは、8から16までのポイント数（10.5など）で書いてください。',
      'これより小さくしない文字の大きさは、6から12までのポイント数（10.5など）で書いてください。',
    ])
  })

  it('finds type that is smaller than the smallest of the plan', () => {
    expect(pageFaults({ ...NOTHING, typeSize: '9', minimumSize: '9' })).toEqual([])
    const faults = pageFaults({ ...NOTHING, typeSize: '8.5', minimumSize: '9' })
    expect(faults.map(pageFaultSentence)).toEqual([
      '文字の大きさは、これより小さくしない文字の大きさ（9ポイント）以上にしてください。',
    ])
  })

  it('finds type that is smaller than the 9 points that no plan has to set', () => {
    const faults = pageFaults({ ...NOTHING, typeSize: '8.5' })
    expect(faults).toMatchObject([{ measure: 'typeSize', code: 'below-minimum', minimum: 9 }])
  })
})
