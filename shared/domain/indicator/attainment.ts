import { failed, ok, type Result } from '../../result.ts'
import type { FieldsOf } from '../record/record-types.ts'
import { compareFractions, minus, over, type Fraction } from './fraction.ts'
import type { NotComputed } from './not-computed.ts'

export type Direction = FieldsOf<'indicator'>['direction']

/** Figures in one unit. `baseline` is null where the indicator has none. */
export type ComparedFigures = {
  readonly baseline: Fraction | null
  readonly target: Fraction
  readonly actual: Fraction
  readonly direction: Direction
}

/** Time from the beginning of a plan to the end of a year, and to that of the target's year, in years. */
export type Course = { readonly elapsed: number; readonly total: number }

/**
 * Share of the way from baseline to target: 0 at the baseline, 1 at the target.
 *
 * Not clamped, since an indicator may overshoot or move backwards. Not computed where there is no baseline, where baseline and
 * target are equal, or where the target lies against the indicator's own direction.
 */
export function attainmentOf({ baseline, target, actual, direction }: ComparedFigures): Result<Fraction, NotComputed> {
  if (baseline === null) return failed({ code: 'missing', role: 'baseline' })
  const way = compareFractions(target, baseline)
  if (way === 0) return failed({ code: 'baseline-is-target' })
  if (direction !== 'unstated' && (direction === 'more') !== way > 0) return failed({ code: 'against-direction' })
  return ok(over(minus(actual, baseline), minus(target, baseline)))
}

/**
 * Actual to target, or target to actual where less is better: 1 where the target is met, more where it is surpassed. The direction
 * follows from baseline and target where the indicator does not state it.
 */
export function ratioOf(figures: ComparedFigures): Result<Fraction, NotComputed> {
  const direction = directionOf(figures)
  if (direction === null) return failed({ code: 'direction-unstated' })
  const [top, bottom] = direction === 'more' ? [figures.actual, figures.target] : [figures.target, figures.actual]
  if (bottom.top !== 0n) return ok(over(top, bottom))
  return top.top === 0n ? ok({ top: 1n, bottom: 1n }) : failed({ code: 'divided-by-zero' })
}

/** Attainment in shares of what is due: a third of the way after one of three years is 1. */
export function proratedOf(figures: ComparedFigures, { elapsed, total }: Course): Result<Fraction, NotComputed> {
  if (elapsed < 1 || elapsed > total) return failed({ code: 'outside-period' })
  const attained = attainmentOf(figures)
  if (!attained.ok) return attained
  return ok(over(attained.value, { top: BigInt(elapsed), bottom: BigInt(total) }))
}

/** Whether the actual is at least as good as the target; null where nothing says which way is better. */
export function isReached(figures: ComparedFigures): boolean | null {
  const direction = directionOf(figures)
  if (direction === null) return null
  const way = compareFractions(figures.actual, figures.target)
  return direction === 'more' ? way >= 0 : way <= 0
}

function directionOf({ baseline, target, direction }: ComparedFigures): Exclude<Direction, 'unstated'> | null {
  if (direction !== 'unstated') return direction
  const way = baseline === null ? 0 : compareFractions(target, baseline)
  return way === 0 ? null : way > 0 ? 'more' : 'less'
}
