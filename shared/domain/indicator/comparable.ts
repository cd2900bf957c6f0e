import { failed, ok, type Result } from '../../result.ts'
import { HUNDRED, isSame, over, times, type Fraction } from './fraction.ts'
import type { NotComputed } from './not-computed.ts'
import type { Level } from './quantity.ts'

/** Figures in one unit. */
export type Comparable = { readonly numbers: readonly Fraction[]; readonly unit: string }

/**
 * The figures in one unit, or why they have none. Where all are n/N or percentages they are compared as percentages, so that N may
 * change; counts beside an n/N are compared as counts, and then N may not.
 */
export function comparable(levels: readonly Level[]): Result<Comparable, NotComputed> {
  const shares = levels.filter(({ whole }) => whole !== null)
  if (shares.some(({ whole }) => whole?.top === 0n)) return failed({ code: 'divided-by-zero' })
  if (shares.length > 0 && levels.every(({ whole, unit }) => whole !== null || unit === '%')) {
    return ok({ numbers: levels.map(inPercent), unit: '%' })
  }
  const units = [...new Set(levels.map(({ unit }) => unit))]
  if (units.length > 1) return failed({ code: 'unit-differs', units })
  const wholes = shares.flatMap(({ whole }) => (whole === null ? [] : [whole]))
  const [first] = wholes
  if (first !== undefined && !wholes.every((whole) => isSame(whole, first))) return failed({ code: 'whole-differs' })
  return ok({ numbers: levels.map(({ number }) => number), unit: units[0] ?? '' })
}

function inPercent({ number, whole }: Level): Fraction {
  return whole === null ? number : over(times(number, HUNDRED), whole)
}
