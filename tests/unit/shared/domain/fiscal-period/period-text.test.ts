import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPeriodText, parsePeriodText, toPeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { periods } from './fiscal-period-arbitraries.ts'

describe('parsePeriodText', () => {
  it('reads back every canonical text to the same period', () => {
    fc.assert(
      fc.property(periods(0, 9998), (period) => {
        const text = toPeriodText(period)
        expect(parsePeriodText(text)).toEqual(period)
        expect(isPeriodText(text)).toBe(true)
      }),
    )
  })

  it.each(['2025', '2025H1', '2025Q3', '2025-11', '2023..2025', '2024..', '..2025', '2021-11..2025-03', '?'])(
    'knows %s and writes it the same',
    (text) => {
      const period = parsePeriodText(text)
      expect(period === null ? null : toPeriodText(period)).toBe(text)
    },
  )

  it.each([
    '',
    '..',
    '25',
    '2025H3',
    '2025Q0',
    '2025-13',
    '2025-1',
    '2025...2026',
    '2025..2026..',
    '??',
    ' 2025',
    '令和7年度',
  ])('refuses %j', (text) => {
    expect(parsePeriodText(text)).toBeNull()
    expect(isPeriodText(text)).toBe(false)
  })

  it('refuses a range that ends before it begins, in months and not in words', () => {
    expect(parsePeriodText('2025..2023')).toBeNull()
    expect(parsePeriodText('2025..2025-03')).toBeNull()
    expect(parsePeriodText('2025-06..2025')).not.toBeNull()
  })
})
