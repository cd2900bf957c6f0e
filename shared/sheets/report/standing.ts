import { compareFractions, fractionOf } from '../../domain/indicator/fraction.ts'
import type { Assessment } from '../../domain/indicator/assess-year.ts'
import type { GradeScale } from '../../domain/indicator/grade-scale.ts'
import { reportWords } from '../../messages/report-words.ts'

const { standing } = reportWords

/** Whether the year has an actual value of its own. */
export function hasActual({ comparison }: Assessment): boolean {
  return comparison.printed.actuals.length > 0
}

/** The one word under which an indicator is counted: its grade in the town's words, or why it has none. */
export function standingOf(assessment: Assessment): string {
  const { grade, scale, share } = assessment
  if (grade !== null) return gradeLabels(scale).includes(grade.text) ? grade.text : standing.words
  if (!hasActual(assessment)) return standing.noActual
  const isChosen = scale?.record.fields.formula === 'words' || assessment.comparison.indicator.fields.isJudgedInWords
  if (isChosen) return standing.notChosen
  if (scale !== null || !share.ok) return standing.unjudged
  return compareFractions(share.value, ONE) >= 0 ? standing.reached : standing.below
}

const ONE = fractionOf('1')

/** The town's grades from the best down, each once. */
export function gradeLabels(scale: GradeScale | null): readonly string[] {
  return [...new Set(scale?.bands.map(({ fields }) => fields.label) ?? [])]
}

/** Words of standings that a report counts, those of the town's scale first; `isAlways` those that are counted even where they are none. */
export function standingColumns(
  scale: GradeScale | null,
): ReadonlyArray<{ readonly word: string; readonly isAlways: boolean }> {
  const grades = scale === null ? [standing.reached, standing.below] : gradeLabels(scale)
  const isChosen = scale?.record.fields.formula === 'words'
  const hasOwnWord = scale?.bands.some(({ fields }) => isUngraded(fields.label, fields.meaning)) ?? false
  return uniqueWords([
    ...grades.map((word) => ({ word, isAlways: true })),
    { word: standing.words, isAlways: false },
    { word: standing.unjudged, isAlways: !isChosen && !hasOwnWord },
    { word: standing.notChosen, isAlways: isChosen },
    { word: standing.noActual, isAlways: true },
  ])
}

function uniqueWords<T extends { readonly word: string }>(columns: readonly T[]): readonly T[] {
  return columns.filter(({ word }, index) => columns.findIndex((each) => each.word === word) === index)
}

const UNGRADED = /評価(?:でき|不能|しない|対象外)|判定(?:でき|不能|しない)/

function isUngraded(label: string, meaning: string | null): boolean {
  return UNGRADED.test(`${label} ${meaning ?? ''}`)
}

/** The town's lowest grade, but for the one that says that nothing can be judged; null where it has not two others. */
export function lowestGrade(scale: GradeScale | null): string | null {
  const labels = scale?.bands.filter(({ fields }) => !isUngraded(fields.label, fields.meaning)) ?? []
  return labels.length < 2 ? null : (labels.at(-1)?.fields.label ?? null)
}
