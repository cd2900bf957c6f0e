import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFractions, decimalText, fractionOf, minus, over, plus } from '#shared/domain/indicator/fraction.ts'

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom('', '.5', '.05', '.125', '.00'))
  .map(([whole, part]) => `${String(whole)}${part}`)

describe('decimalText', () => {
  it.each([
    ['150', '8', '18.8', '18.7'],
    ['1', '3', '0.3', '0.3'],
    ['-1', '20', '-0.1', '-0.1'],
    ['-1', '100', '0.0', '-0.1'],
    ['9996', '100', '100.0', '99.9'],
    ['0', '7', '0.0', '0.0'],
  ])('writes %s / %s as %s rounded and %s cut', (top, bottom, rounded, cut) => {
    const number = over(fractionOf(top), fractionOf(bottom))
    expect(decimalText(number, 1, 'half-up')).toBe(rounded)
    expect(decimalText(number, 1, 'cut')).toBe(cut)
  })

  it('gives back every decimal that needs no rounding', () => {
    fc.assert(
      fc.property(decimals, (text) => {
        const number = fractionOf(text)
        const written = decimalText(number, 3, 'half-up')
        expect(compareFractions(fractionOf(written), number)).toBe(0)
        expect(decimalText(number, 3, 'cut')).toBe(written)
      }),
    )
  })

  it('never shows more than there is when it cuts', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 1, max: 999 }), (text, divisor) => {
        const number = over(fractionOf(text), fractionOf(String(divisor)))
        const shown = fractionOf(decimalText(number, 1, 'cut'))
        expect(compareFractions(shown, number)).toBeLessThanOrEqual(0)
        expect(compareFractions(plus(shown, fractionOf('0.1')), number)).toBe(1)
      }),
    )
  })

  it('subtracts what it has added', () => {
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        const sum = plus(fractionOf(one), fractionOf(other))
        expect(compareFractions(minus(sum, fractionOf(other)), fractionOf(one))).toBe(0)
      }),
    )
  })
})
