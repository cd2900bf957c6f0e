import type { PlanModel } from '../plan/plan-model.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { foldWidth } from '../fiscal-period/fold-width.ts'
import { compareFractions, fractionOf, HUNDRED, times, type Fraction } from './fraction.ts'

/** How the town grades, with its grades from the best down; null where it has set no scale. The first of its scales counts. */
export type GradeScale = {
  readonly record: PlanRecord<'gradeScale'>
  readonly bands: ReadonlyArray<PlanRecord<'gradeBand'>>
}

export function gradeScaleOf(model: PlanModel): GradeScale | null {
  const record = model.list('gradeScale')[0]
  return record === undefined ? null : { record, bands: model.listBy('gradeBand', 'scale', record.id) }
}

const LIMIT = /^-?\d+(?:\.\d+)?$/

/** The lowest percent of a grade; null where none is given, or what is given is no number. */
function limitOf({ fields }: PlanRecord<'gradeBand'>): Fraction | null {
  const text = foldWidth(fields.atLeast ?? '')
    .trim()
    .replace(/%$/, '')
  return LIMIT.test(text) ? fractionOf(text) : null
}

/** The grade that a share of 1 stands in: the highest limit that it reaches. What lies below all limits has the lowest grade. */
export function bandFor(
  bands: ReadonlyArray<PlanRecord<'gradeBand'>>,
  share: Fraction,
): PlanRecord<'gradeBand'> | null {
  const percent = times(share, HUNDRED)
  const limited = bands
    .flatMap((band) => {
      const limit = limitOf(band)
      return limit === null ? [] : [{ band, limit }]
    })
    .toSorted((one, other) => compareFractions(other.limit, one.limit))
  const reached = limited.find(({ limit }) => compareFractions(percent, limit) >= 0)
  return (reached ?? limited.at(-1))?.band ?? null
}

/** The grade for what cannot be judged by figures (評価できない); null where the town has none. */
export function ungradedBand(bands: ReadonlyArray<PlanRecord<'gradeBand'>>): PlanRecord<'gradeBand'> | null {
  return bands.find((band) => limitOf(band) === null) ?? null
}
