import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attainmentOf,
  isReached,
  proratedOf,
  ratioOf,
  type ComparedFigures,
} from '#shared/domain/indicator/attainment.ts'
import { compareFractions, fractionOf, over, times, type Fraction } from '#shared/domain/indicator/fraction.ts'

function figures(baseline: string | null, target: string, actual: string): ComparedFigures {
  const from = baseline === null ? null : fractionOf(baseline)
  return { baseline: from, target: fractionOf(target), actual: fractionOf(actual), direction: 'unstated' }
}

function percent(result: ReturnType<typeof attainmentOf>): number | string {
  return result.ok ? Number((result.value.top * 10000n) / result.value.bottom) / 100 : result.error.code
}

describe('attainmentOf', () => {
  it.each([
    ['at the baseline', '100', '200', '100', 0],
    ['on the way', '100', '200', '150', 50],
    ['at the target', '100', '200', '200', 100],
    ['beyond the target', '100', '200', '250', 150],
    ['moving backwards', '100', '200', '50', -50],
    ['with less being better', '780000', '546000', '663000', 50],
    ['below zero', '-10', '10', '0', 50],
    ['with equal ends', '10', '10', '10', 'baseline-is-target'],
    ['without a baseline', null, '10', '5', 'missing'],
  ])('is computed %s', (...row) => {
    const [, baseline, target, actual, expected] = row
    expect(percent(attainmentOf(figures(baseline, target, actual)))).toBe(expected)
  })

  it('is not computed towards a target on the worse side', () => {
    expect(percent(attainmentOf({ ...figures('100', '200', '150'), direction: 'less' }))).toBe('against-direction')
    expect(percent(attainmentOf({ ...figures('200', '100', '150'), direction: 'less' }))).toBe(50)
  })
})

const numbers = fc.integer({ min: -100_000, max: 100_000 }).map((number) => fractionOf(String(number)))
const ways = fc
  .record({ baseline: numbers, target: numbers, actual: numbers })
  .filter(({ baseline, target }) => compareFractions(baseline, target) !== 0)
  .map((way): ComparedFigures & { readonly baseline: Fraction } => ({ ...way, direction: 'unstated' }))
const scales = fc.integer({ min: 1, max: 997 }).map((number) => over(fractionOf(String(number)), fractionOf('7')))
const negative = (number: Fraction): Fraction => ({ top: -number.top, bottom: number.bottom })

function shareOf(way: ComparedFigures): Fraction {
  const share = attainmentOf(way)
  if (!share.ok) throw new Error(share.error.code)
  return share.value
}

describe('attainmentOf, for any way', () => {
  it('is the same in the mirror: less being better is more being better with the other sign', () => {
    fc.assert(
      fc.property(ways, ({ baseline, target, actual }) => {
        const mirrored = { baseline: negative(baseline), target: negative(target), actual: negative(actual) }
        const shares = [shareOf({ baseline, target, actual, direction: 'unstated' })]
        shares.push(shareOf({ ...mirrored, direction: 'unstated' }))
        expect(compareFractions(shares[0]!, shares[1]!)).toBe(0)
      }),
    )
  })

  it('does not depend on the unit in which all figures are counted', () => {
    fc.assert(
      fc.property(ways, scales, (way, scale) => {
        const scaled = {
          baseline: times(way.baseline, scale),
          target: times(way.target, scale),
          actual: times(way.actual, scale),
        }
        expect(compareFractions(shareOf({ ...way, ...scaled }), shareOf(way))).toBe(0)
      }),
    )
  })

  it('is over 1 only beyond the target and under 0 only behind the baseline', () => {
    fc.assert(
      fc.property(ways, (way) => {
        const share = shareOf(way)
        const sign = compareFractions(way.target, way.baseline)
        expect(compareFractions(share, fractionOf('1'))).toBe(sign * compareFractions(way.actual, way.target) + 0)
        expect(compareFractions(share, fractionOf('0'))).toBe(sign * compareFractions(way.actual, way.baseline) + 0)
        expect(isReached(way)).toBe(compareFractions(share, fractionOf('1')) >= 0)
      }),
    )
  })

  it('in shares of what is due is the attainment itself in the last year, and as many times more before as years are left', () => {
    fc.assert(
      fc.property(ways, fc.integer({ min: 1, max: 9 }), (way, total) => {
        const last = proratedOf(way, { elapsed: total, total })
        const first = proratedOf(way, { elapsed: 1, total })
        if (!last.ok || !first.ok) throw new Error('a year of the plan')
        expect(compareFractions(last.value, shareOf(way))).toBe(0)
        expect(compareFractions(first.value, times(shareOf(way), fractionOf(String(total))))).toBe(0)
      }),
    )
  })
})

describe('ratioOf', () => {
  it.each([
    ['actual to target', { direction: 'more' }, '200', '150', 75],
    ['target to actual where less is better', { direction: 'less' }, '100', '125', 80],
    ['1 where none is the target and none came', { direction: 'less' }, '0', '0', 100],
    ['0 where none is the target and some came', { direction: 'less' }, '0', '3', 0],
    ['not computed where the target is 0 and more is better', { direction: 'more' }, '0', '3', 'divided-by-zero'],
    ['not computed where nothing says which way is better', {}, '10', '5', 'direction-unstated'],
    ['by the way from the baseline', { baseline: fractionOf('200') }, '100', '125', 80],
  ] as const)('is %s', (...row) => {
    const [, given, target, actual, expected] = row
    expect(percent(ratioOf({ ...figures(null, target, actual), ...given }))).toBe(expected)
  })
})

describe('proratedOf', () => {
  it('is not computed before the plan begins or after the year of the target', () => {
    const way = figures('0', '100', '50')
    expect(percent(proratedOf(way, { elapsed: 0, total: 5 }))).toBe('outside-period')
    expect(percent(proratedOf(way, { elapsed: 6, total: 5 }))).toBe('outside-period')
    expect(percent(proratedOf(way, { elapsed: 2, total: 5 }))).toBe(125)
  })
})
