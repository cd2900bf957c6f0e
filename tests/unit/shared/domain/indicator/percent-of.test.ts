import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentOf, percentsIn } from '#shared/domain/indicator/percent-of.ts'

describe('percentOf', () => {
  it('is exact before it is rounded', () => {
    expect(percentOf('150', '800')).toBe('18.8')
    expect(percentOf('12', '14')).toBe('85.7')
    expect(percentOf('0.1', '0.3')).toBe('33.3')
    expect(percentOf('9007199254740993', '9007199254740993')).toBe('100.0')
    expect(percentOf('1', '0')).toBeNull()
  })

  it('does not depend on how often both are taken', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 99 }),
        (part, whole, n) => {
          expect(percentOf(String(part * n), String(whole * n))).toBe(percentOf(String(part), String(whole)))
        },
      ),
    )
  })
})

describe('percentsIn', () => {
  it.each([
    ['150手続／800手続', ['18.8%']],
    ['14項目のうち12項目', ['85.7%']],
    ['8件/22件', ['36.4%']],
    ['1業務／20業務 → 20業務／20業務', ['5.0%', '100.0%']],
    ['150人／800手続', []],
    ['3件／0件', []],
    ['30%', []],
    ['4校に1人', []],
    ['順次拡大', []],
  ])('of %s is %j', (raw, expected) => {
    expect(percentsIn(raw)).toEqual(expected)
  })
})
