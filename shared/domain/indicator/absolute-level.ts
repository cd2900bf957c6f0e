import { failed, ok, type Result } from '../../result.ts'
import { HUNDRED, over, plus, times, ZERO } from './fraction.ts'
import type { FigureRole, NotComputed } from './not-computed.ts'
import type { ChangeBase, Level, Quantity, RelativeLevel } from './quantity.ts'

/** The figure from which changes are counted: the indicator's baseline, with the year that it is of. */
export type BaseFigure = { readonly level: Level; readonly year: string | null }

/**
 * A figure as a level. 5%削減 is counted from the baseline; where the plan counts it from something else, or the indicator has no
 * number to count from, there is no level.
 */
export function absoluteLevel(
  quantity: Quantity,
  base: BaseFigure | null,
  role: FigureRole,
): Result<Level, NotComputed> {
  if (quantity.kind === 'level') return ok(quantity)
  if (!isCountedFrom(quantity.base, base)) return failed({ code: 'other-base', role })
  if (base === null) return failed({ code: 'missing', role: 'baseline' })
  const { level } = base
  if (quantity.unit === level.unit) {
    return quantity.unit === '%'
      ? failed({ code: 'percent-of-percent', role })
      : ok({ ...level, number: plus(level.number, quantity.number) })
  }
  if (quantity.unit !== '%') return failed({ code: 'unit-differs', units: [level.unit, quantity.unit] })
  return ok({ ...level, number: plus(level.number, over(times(level.number, quantity.number), HUNDRED)) })
}

/** A change taken by itself, as the way from no change: for 5%削減 of something that was never counted. */
export function changeAsLevel({ number, unit }: RelativeLevel): Level {
  return { kind: 'level', number, unit, whole: null }
}

/** No change at all, in the unit of another change. */
export function noChange({ unit }: RelativeLevel): Level {
  return { kind: 'level', number: ZERO, unit, whole: null }
}

/** Whether two changes are counted from the same. */
export function isSameBase(one: ChangeBase, other: ChangeBase): boolean {
  if (one.kind === 'moving' || other.kind === 'moving') return false
  return yearOf(one) === yearOf(other)
}

function yearOf(base: ChangeBase): string | null {
  return base.kind === 'year' ? base.year : null
}

function isCountedFrom(against: ChangeBase, base: BaseFigure | null): boolean {
  if (against.kind !== 'year') return against.kind === 'baseline'
  return base === null || base.year === null || base.year === against.year
}
