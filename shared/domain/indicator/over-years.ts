import { failed, ok, type Result } from '../../result.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { over, plus, ZERO, type Fraction } from './fraction.ts'
import type { NotComputed } from './not-computed.ts'

export type IndicatorMode = FieldsOf<'indicator'>['mode']

/**
 * One figure for several times, earliest first: the last of a running total (累積) or of a state at a point of time (時点), the sum of
 * what is counted anew each time (年間, 延べ), the mean of averages. A single figure stands for itself whatever it is.
 */
export function overYears(mode: IndicatorMode, numbers: readonly Fraction[]): Result<Fraction, NotComputed> {
  const last = numbers.at(-1)
  if (last === undefined) return failed({ code: 'missing', role: 'actual' })
  if (numbers.length === 1) return ok(last)
  const sum = numbers.reduce(plus, ZERO)
  switch (mode) {
    case 'cumulative':
    case 'point':
      return ok(last)
    case 'annual':
    case 'total':
      return ok(sum)
    case 'monthly-average':
    case 'average':
      return ok(over(sum, { top: BigInt(numbers.length), bottom: 1n }))
    case 'unstated':
      return failed({ code: 'mode-unstated' })
  }
}
