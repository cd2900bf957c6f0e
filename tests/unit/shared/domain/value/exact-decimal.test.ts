import { describe, expect, it } from 'vitest'
import { toExactDecimal } from '#shared/domain/value/exact-decimal.ts'

describe('toExactDecimal', () => {
  it.each([
    ['3,200', 4, '32000000'],
    ['1.25', 1, '12.5'],
    ['1.5', 4, '15000'],
    ['10.0', 0, '10.0'],
    ['007', 0, '7'],
    ['0', 8, '0'],
    ['90071992547409931', 4, '900719925474099310000'],
  ])('moves %s by %i powers of ten to %s', (digits, power, expected) => {
    expect(toExactDecimal(digits, power)).toBe(expected)
  })
})
