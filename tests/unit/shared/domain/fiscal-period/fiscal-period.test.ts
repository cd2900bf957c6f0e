import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePeriods,
  contains,
  endMonth,
  fiscalYearsOf,
  monthOfFiscalYear,
  shift,
  startMonth,
  type FiscalPeriod,
} from '#shared/domain/fiscal-period/fiscal-period.ts'
import { parsePeriodText, toPeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { periods, points } from './fiscal-period-arbitraries.ts'

function period(text: string): FiscalPeriod {
  const parsed = parsePeriodText(text)
  if (parsed === null) throw new Error(`${text} is not canonical`)
  return parsed
}

function textOf(given: FiscalPeriod | null): string | null {
  return given === null ? null : toPeriodText(given)
}

describe('startMonth and endMonth', () => {
  it.each([
    ['2025', '2025-04', '2026-03'],
    ['2025H1', '2025-04', '2025-09'],
    ['2025H2', '2025-10', '2026-03'],
    ['2025Q1', '2025-04', '2025-06'],
    ['2025Q4', '2026-01', '2026-03'],
    ['2025-11', '2025-11', '2025-11'],
    ['2021-11..2025-03', '2021-11', '2025-03'],
    ['2024..', '2024-04', null],
    ['..2025', null, '2026-03'],
    ['?', null, null],
  ])('of %s are %s and %s', (text, first, last) => {
    expect(textOf(startMonth(period(text)))).toBe(first)
    expect(textOf(endMonth(period(text)))).toBe(last)
  })
})

describe('contains', () => {
  it.each([
    ['2025', '2026-03', true],
    ['2025', '2025-03', false],
    ['2023..2025', '2024H2', true],
    ['2024..', '2030', true],
    ['2024..', '2023..', false],
    ['..2025', '2024..', false],
    ['?', '2025', false],
    ['2025', '?', false],
  ])('says of %s and %s: %s', (outer, inner, expected) => {
    expect(contains(period(outer), period(inner))).toBe(expected)
  })
})

describe('fiscalYearsOf', () => {
  it('lists the years touched, and nothing definite for an open or unknown time', () => {
    expect(fiscalYearsOf(period('2025-03'))).toEqual([2024])
    expect(fiscalYearsOf(period('2021-11..2025-03'))).toEqual([2021, 2022, 2023, 2024])
    expect(fiscalYearsOf(period('2024..'))).toBeNull()
    expect(fiscalYearsOf(period('?'))).toBeNull()
  })
})

describe('comparePeriods', () => {
  it('puts an open start first, a shorter period before a longer one, and the unknown last', () => {
    const sorted = ['?', '2025', '2025H1', '..2025', '2024', '2024..'].map(period).sort(comparePeriods)
    expect(sorted.map(toPeriodText)).toEqual(['..2025', '2024', '2024..', '2025H1', '2025', '?'])
  })

  it('is a consistent order', () => {
    const any = periods(2015, 2030)
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0)
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('shift', () => {
  it.each([
    ['2025', 1, '2026'],
    ['2025H2', 1, '2026H1'],
    ['2025H1', -1, '2024H2'],
    ['2025Q4', 1, '2026Q1'],
    ['2025-12', 1, '2026-01'],
    ['2026-01', -1, '2025-12'],
  ])('moves %s by %i to %s', (text, steps, expected) => {
    const point = period(text)
    if (point.kind === 'range' || point.kind === 'unknown') throw new Error(`${text} is not a point`)
    expect(toPeriodText(shift(point, steps))).toBe(expected)
  })

  it('places columns edge to edge and comes back by the same number of steps', () => {
    fc.assert(
      fc.property(points(1900, 2100), fc.integer({ min: -200, max: 200 }), (point, steps) => {
        expect(shift(shift(point, steps), -steps)).toEqual(point)
        const end = endMonth(point)
        expect(end && shift(end, 1)).toEqual(startMonth(shift(point, 1)))
      }),
    )
  })

  it('throws where no record could hold the year', () => {
    expect(() => shift({ kind: 'year', year: 9999 }, 1)).toThrow(RangeError)
  })
})

describe('monthOfFiscalYear', () => {
  it('lays January to March into the next calendar year', () => {
    expect(toPeriodText(monthOfFiscalYear(2023, 4))).toBe('2023-04')
    expect(toPeriodText(monthOfFiscalYear(2023, 3))).toBe('2024-03')
  })
})
