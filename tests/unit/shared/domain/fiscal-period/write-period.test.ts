import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ERAS } from '#shared/domain/fiscal-period/eras.ts'
import type { FiscalPeriod } from '#shared/domain/fiscal-period/fiscal-period.ts'
import { parsePeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import { readPeriod } from '#shared/domain/fiscal-period/read-period.ts'
import { writePeriod, type PeriodNotation } from '#shared/domain/fiscal-period/write-period.ts'
import { periods } from './fiscal-period-arbitraries.ts'

const notations: readonly PeriodNotation[] = ['era', 'era-short', 'western', 'both']

function written(canonical: string): readonly string[] {
  return notations.map((notation) => writePeriod(parsePeriodText(canonical) as FiscalPeriod, notation))
}

describe('writePeriod', () => {
  it.each([
    ['2025', '令和7年度', 'R7', '2025年度', '令和7年度（2025年度）'],
    ['2019', '令和元年度', 'R元', '2019年度', '令和元年度（2019年度）'],
    ['2018', '平成30年度', 'H30', '2018年度', '平成30年度（2018年度）'],
    ['1988', '昭和63年度', 'S63', '1988年度', '昭和63年度（1988年度）'],
    ['1500', '1500年度', '1500年度', '1500年度', '1500年度'],
    ['2023H1', '令和5年度前期', 'R5前期', '2023年度前期', '令和5年度（2023年度）前期'],
    ['2023Q3', '令和5年度第3四半期', 'R5第3四半期', '2023年度第3四半期', '令和5年度（2023年度）第3四半期'],
    ['2019-04', '平成31年4月', 'H31.4', '2019年4月', '平成31年（2019年）4月'],
    ['2019-05', '令和元年5月', 'R元.5', '2019年5月', '令和元年（2019年）5月'],
    [
      '2023..2025',
      '令和5年度～令和7年度',
      'R5～R7',
      '2023年度～2025年度',
      '令和5年度（2023年度）～令和7年度（2025年度）',
    ],
    ['2024..', '令和6年度以降', 'R6以降', '2024年度以降', '令和6年度（2024年度）以降'],
    ['..2022', '令和4年度まで', 'R4まで', '2022年度まで', '令和4年度（2022年度）まで'],
    ['?', '未定', '未定', '未定', '未定'],
  ])('writes %s in every notation', (canonical, ...expected) => {
    expect(written(canonical)).toEqual(expected)
  })

  it('takes a later era from the table given', () => {
    const eras = [...ERAS, { name: '光文', letter: 'K', ligature: '', start: '2040-05-01' }]
    expect(writePeriod({ kind: 'year', year: 2040 }, 'era', eras)).toBe('光文元年度')
    expect(writePeriod({ kind: 'month', year: 2040, month: 4 }, 'era', eras)).toBe('令和22年4月')
  })

  it('can always be read back to the same period', () => {
    fc.assert(
      fc.property(
        fc.oneof(periods(1870, 2150), periods(1000, 9998)),
        fc.constantFrom(...notations),
        (period, notation) => {
          const result = readPeriod(writePeriod(period, notation))
          expect(result.ok ? result.value.period : result.error).toEqual(period)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
