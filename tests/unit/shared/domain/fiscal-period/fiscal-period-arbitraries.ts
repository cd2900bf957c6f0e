import fc from 'fast-check'
import { rangeBetween, type FiscalPeriod, type PeriodPoint } from '#shared/domain/fiscal-period/fiscal-period.ts'

/** Any point whose calendar years lie between two given ones. */
export function points(firstYear: number, lastYear: number): fc.Arbitrary<PeriodPoint> {
  const year = fc.integer({ min: firstYear, max: lastYear })
  return fc.oneof(
    fc.record({ kind: fc.constant('year' as const), year }),
    fc.record({ kind: fc.constant('half' as const), year, half: fc.constantFrom(1 as const, 2 as const) }),
    fc.record({ kind: fc.constant('quarter' as const), year, quarter: fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1> }),
    fc.record({ kind: fc.constant('month' as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  )
}

/** Any period, ranges and open ends included. */
export function periods(firstYear: number, lastYear: number): fc.Arbitrary<FiscalPeriod> {
  const point = points(firstYear, lastYear)
  return fc.oneof(
    point,
    fc.tuple(point, point).map(([a, b]) => rangeBetween(a, b) ?? rangeBetween(b, a) ?? a),
    point.map((from) => ({ kind: 'range' as const, from, to: null })),
    point.map((to) => ({ kind: 'range' as const, from: null, to })),
    fc.constant({ kind: 'unknown' as const }),
  )
}
