import type { Assessment } from '../domain/indicator/assess-year.ts'
import {
  compareFractions,
  decimalText,
  fractionOf,
  HUNDRED,
  times,
  type Fraction,
} from '../domain/indicator/fraction.ts'
import type { FigureRole, NotComputed } from '../domain/indicator/not-computed.ts'
import { PERCENT_PLACES } from '../domain/indicator/percent-of.ts'
import type { FieldsOf } from '../domain/record/record-types.ts'

type Formula = FieldsOf<'gradeScale'>['formula']

const roles: Readonly<Record<FigureRole, string>> = { baseline: '基準値', target: '目標値', actual: '実績値' }

/** How a percentage is computed, for the foot of a table. */
const formulas: Readonly<Record<Formula, string>> = {
  attainment: '（実績値－基準値）÷（目標値－基準値）',
  ratio: '実績値÷目標値（少ないほど良い指標は、目標値÷実績値）',
  prorated: '（実績値－基準値）÷（目標値－基準値）を、その年度までに進むべき割合で割ったもの',
  words: '計算せず、言葉で判定',
}

/** The town's own words for its formula, or the program's. */
export function formulaSentence({ formula, formulaText }: FieldsOf<'gradeScale'>): string {
  if (formulaText !== null && formulaText !== '') return formulaText
  return formula === 'words' ? formulas.words : `${formulas[formula]}（小数第2位以下は切り捨て）`
}

/** How the program computes how far an indicator has come, where the town has no scale of its own. */
export const attainmentSentence = `${formulas.attainment}（小数第2位以下は切り捨て）。目標値はその年度のもの、なければ次に来る年度のもの。値が数でない所と基準値のない所は、計算せず空欄`

/** How n of N is compared. */
export const shareSentence = '「150／800」のような値は、全体に占める割合（%）どうしで計算'

/** How several figures of one indicator are one, where it is not simply that of a time. */
const modes: Readonly<Record<FieldsOf<'indicator'>['mode'], string>> = {
  unstated: '',
  point: '',
  cumulative: '累積',
  total: '延べ',
  annual: '年間',
  'monthly-average': '月平均',
  average: '平均',
}

/** How an indicator is counted and judged, in a few words, those left out that its sheet has `said` already: 少ないほど良い, 累積. */
export function countingWords(
  { direction, mode, isJudgedInWords }: Pick<FieldsOf<'indicator'>, 'direction' | 'mode' | 'isJudgedInWords'>,
  said: string,
): readonly string[] {
  const words = [direction === 'less' ? '少ないほど良い' : '', modes[mode], isJudgedInWords ? '言葉で判定' : '']
  return words.filter((word) => word !== '' && !said.includes(word))
}

/** A share of 1 in percent, cut so that 100.0% stands only where the target is met. */
export function shareText(share: Fraction): string {
  return `${decimalText(times(share, HUNDRED), PERCENT_PLACES, 'cut')}%`
}

/** Why nothing is computed, as a sentence. */
export function reasonSentence(reason: NotComputed): string {
  switch (reason.code) {
    case 'missing':
      return `${roles[reason.role]}が書かれていません。`
    case 'nothing':
      return `${roles[reason.role]}は、値がないと書かれています。`
    case 'words':
      return `${roles[reason.role]}が言葉なので、計算できません。`
    case 'several-values':
      return `${roles[reason.role]}の欄に値がいくつもあるので、計算できません。`
    case 'approach':
      return '目標値が「近づける」で、着く値が決まっていません。'
    case 'other-base':
      return `${roles[reason.role]}が、基準値とは別のもの（前年度など）に対する増減です。`
    case 'percent-of-percent':
      return `${roles[reason.role]}の％が、ポイントなのか割合なのか分かりません。`
    case 'unit-differs':
      return `単位がそろっていません（${reason.units.map((unit) => (unit === '' ? '単位なし' : unit)).join('、')}）。`
    case 'whole-differs':
      return '全体の数が変わっているので、数どうしを比べられません。'
    case 'baseline-is-target':
      return '基準値と目標値が同じなので、割合になりません。'
    case 'against-direction':
      return '目標値が、指標の「良くなる向き」と逆にあります。'
    case 'direction-unstated':
      return '多いほど良いのか、少ないほど良いのかが書かれていません。'
    case 'divided-by-zero':
      return '0で割ることになるので、計算できません。'
    case 'mode-unstated':
      return '一つの年度に実績値がいくつもあり、足すのかどうか（数え方）が書かれていません。'
    case 'outside-period':
      return '計画の始まりから目標の年度までの外なので、按分できません。'
    case 'judged-in-words':
      return '言葉で判定します。'
  }
}

/** The figures that were used and what came out: （75件－10件）÷（100件－10件）＝72.2%. Null where nothing was computed. */
export function calculationText({ comparison, scale, share, course }: Assessment): string | null {
  if (!comparison.figures.ok || !share.ok) return null
  const { baseline, target, actual, direction, unit } = comparison.figures.value
  const [to, at] = [target, actual].map((number) => figureText(number, unit))
  if (scale?.record.fields.formula === 'ratio') {
    const isLess = direction === 'less' || (baseline !== null && compareFractions(target, baseline) < 0)
    return `${isLess ? `${to}÷${at}` : `${at}÷${to}`}＝${shareText(share.value)}`
  }
  const from = baseline === null ? '' : figureText(baseline, unit)
  const way = `（${at}－${from}）÷（${to}－${from}）`
  const due = course === null ? '' : `÷（${String(course.elapsed)}年÷${String(course.total)}年）`
  return `${way}${due}＝${shareText(share.value)}`
}

const FIGURE_PLACES = 3

/** A figure with its thousands marked; 約 where it has more decimals than are shown. */
function figureText(number: Fraction, unit: string): string {
  const rounded = decimalText(number, FIGURE_PLACES, 'half-up')
  const [whole = '', digits = ''] = rounded.split('.')
  const decimals = digits.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const isExact = compareFractions(fractionOf(rounded), number) === 0
  return `${isExact ? '' : '約'}${grouped}${decimals === '' ? '' : `.${decimals}`}${unit}`
}
