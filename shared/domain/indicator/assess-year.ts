import { yearKeyOf } from '../fiscal-period/year-key.ts'
import type { PlanModel } from '../plan/plan-model.ts'
import type { RecordId } from '../record/field.ts'
import type { PlanRecord } from '../record/plan-record.ts'
import { failed, type Result } from '../../result.ts'
import { attainmentOf, proratedOf, ratioOf, type Course } from './attainment.ts'
import { compareYear, type YearComparison, type YearFigures } from './compare-year.ts'
import type { Fraction } from './fraction.ts'
import { bandFor, gradeScaleOf, ungradedBand, type GradeScale } from './grade-scale.ts'
import type { NotComputed } from './not-computed.ts'

/** `hand` is a grade other than the computed one, given with a reason; `words` a judgement of what nothing is computed of. */
export type Grade = { readonly text: string; readonly by: 'figures' | 'hand' | 'words' }

/** How an indicator stands in a year. `share` is of 1, by the formula of the town's scale. */
export type Assessment = {
  readonly comparison: YearComparison
  readonly scale: GradeScale | null
  readonly share: Result<Fraction, NotComputed>
  /** The time that was due, where the formula counts it. */
  readonly course: Course | null
  /** What the figures alone give; null where they give no grade. */
  readonly computed: PlanRecord<'gradeBand'> | null
  readonly judgement: PlanRecord<'judgement'> | null
  readonly grade: Grade | null
}

/** How an indicator or one of its 内訳 stands in a fiscal year; null where there is no such indicator. */
export function assessYear(model: PlanModel, owner: RecordId, year: string): Assessment | null {
  const comparison = compareYear(model, owner, year)
  if (comparison === null) return null
  const scale = gradeScaleOf(model)
  const course = scale?.record.fields.formula === 'prorated' ? courseOf(model, year, comparison.targetYear) : null
  const share = shareOf(comparison, scale, course)
  const computed = computedBand(comparison, scale, share)
  const judgement = judgementOf(model, owner, year)
  return { comparison, scale, share, course, computed, judgement, grade: gradeOf(computed, judgement) }
}

/** The judgement of a year, if somebody has made one. */
export function judgementOf(model: PlanModel, owner: RecordId, year: string): PlanRecord<'judgement'> | null {
  return model.listBy('judgement', 'owner', owner).find(({ fields }) => yearKeyOf(fields.period) === year) ?? null
}

/**
 * The grade of a year: what a hand has given before what the figures give. The words of a judgement stand for a grade where it names
 * none.
 */
function gradeOf(computed: PlanRecord<'gradeBand'> | null, judgement: PlanRecord<'judgement'> | null): Grade | null {
  const { grade = null, words = null } = judgement?.fields ?? {}
  if (grade !== null && grade !== '') return { text: grade, by: 'hand' }
  if (words !== null && words !== '') return { text: words, by: 'words' }
  return computed === null ? null : { text: computed.fields.label, by: 'figures' }
}

function shareOf(
  { figures }: YearComparison,
  scale: GradeScale | null,
  course: Course | null,
): Result<Fraction, NotComputed> {
  if (!figures.ok) return figures
  const share = byFormula(figures.value, scale, course)
  const isBaselineMissing = !share.ok && share.error.code === 'missing' && share.error.role === 'baseline'
  const { baselineProblem } = figures.value
  return isBaselineMissing && baselineProblem !== null ? failed(baselineProblem) : share
}

function byFormula(
  figures: YearFigures,
  scale: GradeScale | null,
  course: Course | null,
): Result<Fraction, NotComputed> {
  switch (scale?.record.fields.formula) {
    case 'words':
      return failed({ code: 'judged-in-words' })
    case 'ratio':
      return ratioOf(figures)
    case 'prorated':
      return course === null ? failed({ code: 'outside-period' }) : proratedOf(figures, course)
    case 'attainment':
    case undefined:
      return attainmentOf(figures)
  }
}

/** Only an actual is graded: a year without one has no grade, not the worst. */
function computedBand(
  { printed, indicator }: YearComparison,
  scale: GradeScale | null,
  share: Result<Fraction, NotComputed>,
): PlanRecord<'gradeBand'> | null {
  if (scale === null || scale.record.fields.formula === 'words') return null
  if (printed.actuals.length === 0 || indicator.fields.isJudgedInWords) return null
  return share.ok ? bandFor(scale.bands, share.value) : ungradedBand(scale.bands)
}

/** Years from the beginning of the plan; null where the target names no year. */
function courseOf(model: PlanModel, year: string, targetYear: string | null): Course | null {
  const first = yearKeyOf(model.plan.fields.periodFrom)
  if (first === null || targetYear === null) return null
  return { elapsed: Number(year) - Number(first) + 1, total: Number(targetYear) - Number(first) + 1 }
}
