import type { CheckRule } from '../check-rule.ts'
import type { RuleName } from '../finding.ts'
import { baselineWithoutFigure } from './figures/baseline-without-figure.ts'
import { countInText } from './figures/count-in-text.ts'
import { growthRate } from './figures/growth-rate.ts'
import { inventoryCount } from './figures/inventory-count.ts'
import { periodOutsidePlan } from './figures/period-outside-plan.ts'
import { statisticDifference } from './figures/statistic-difference.ts'
import { unitChange } from './figures/unit-change.ts'
import { upperPlanEndsEarlier } from './figures/upper-plan-ends-earlier.ts'
import { withoutValues } from './figures/without-values.ts'
import { indicatorTwin } from './names/indicator-twin.ts'
import { labelDiffers } from './names/label-differs.ts'
import { nameDiffers } from './names/name-differs.ts'
import { sectionName } from './names/section-name.ts'
import { sectionPhrase } from './names/section-phrase.ts'
import { sharedIndicator } from './names/shared-indicator.ts'
import { targetSituation } from './names/target-situation.ts'
import { wordingDrift } from './names/wording-drift.ts'
import { duplicateNumber } from './sheets/duplicate-number.ts'
import { emptySchedule } from './sheets/empty-schedule.ts'
import { markWithoutNote } from './sheets/mark-without-note.ts'
import { rowWithoutDescription } from './sheets/row-without-description.ts'
import { unusedNote } from './sheets/unused-note.ts'
import { htmlRemains } from './texts/html-remains.ts'
import { mixedComma } from './texts/mixed-comma.ts'
import { mixedScript } from './texts/mixed-script.ts'
import { oldCharacter } from './texts/old-character.ts'
import { readingNotKana } from './texts/reading-not-kana.ts'
import { repeatedRow } from './texts/repeated-row.ts'
import { undefinedTerm } from './texts/undefined-term.ts'
import { unreadableCharacter } from './texts/unreadable-character.ts'
import { unusedTerm } from './texts/unused-term.ts'

/** Every rule of 点検, in the order in which findings of one severity are listed. */
export const checkRules: Readonly<Record<RuleName, CheckRule>> = {
  'growth-rate': growthRate,
  'inventory-count': inventoryCount,
  'count-in-text': countInText,
  'statistic-difference': statisticDifference,
  'duplicate-number': duplicateNumber,
  'shared-indicator': sharedIndicator,
  'indicator-twin': indicatorTwin,
  'unit-change': unitChange,
  'baseline-without-figure': baselineWithoutFigure,
  'period-outside-plan': periodOutsidePlan,
  'upper-plan-ends-earlier': upperPlanEndsEarlier,
  'name-differs': nameDiffers,
  'label-differs': labelDiffers,
  'target-situation': targetSituation,
  'wording-drift': wordingDrift,
  'section-name': sectionName,
  'section-phrase': sectionPhrase,
  'row-without-description': rowWithoutDescription,
  'empty-schedule': emptySchedule,
  'mark-without-note': markWithoutNote,
  'unused-note': unusedNote,
  'mixed-script': mixedScript,
  'reading-not-kana': readingNotKana,
  'html-remains': htmlRemains,
  'unreadable-character': unreadableCharacter,
  'repeated-row': repeatedRow,
  'old-character': oldCharacter,
  'mixed-comma': mixedComma,
  'without-values': withoutValues,
  'undefined-term': undefinedTerm,
  'unused-term': unusedTerm,
}
