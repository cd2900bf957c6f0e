import { describe, expect, it } from 'vitest'
import { judge } from '#shared/domain/edit/judge.ts'
import { assessYear } from '#shared/domain/indicator/assess-year.ts'
import { decimalText, HUNDRED, times } from '#shared/domain/indicator/fraction.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { buildIndicator, type IndicatorPlan } from '../../../../helpers/build-indicator.ts'

function share(plan: IndicatorPlan, year = '2025'): string {
  const { model, indicator } = buildIndicator(plan)
  const found = assessYear(model, indicator, year)
  if (found === null) throw new Error('the indicator is there')
  if (found.share.ok) return decimalText(times(found.share.value, HUNDRED), 1, 'cut')
  return [found.share.error.code, 'role' in found.share.error ? found.share.error.role : ''].join(' ').trim()
}

const plan = (baseline: string, target: string, actual: string): IndicatorPlan => ({
  baseline,
  targets: { '2025': target },
  actuals: { '2025': actual },
})

describe('assessYear', () => {
  it.each([
    ['counts', '100件', '250件', '175件', '50.0'],
    ['thousands and 万', '3,200万枚', '1,600万枚', '2,400万枚', '50.0'],
    ['n of N by the percentage', '8件/22件', '22件/22件', '15件/22件', '50.0'],
    ['n of N whose N has changed', '0手続／800手続', '400手続／800手続', '205手続／820手続', '50.0'],
    ['a percentage beside an n of N', '0%', '50%', '200手続／800手続', '50.0'],
    ['a count as baseline of an n of N that stays', '100手続', '300手続／800手続', '200手続／800手続', '50.0'],
    ['spellings of one unit', '10名', '20人', '15名', '50.0'],
    ['hours and minutes', '1時間', '30分', '45分', '50.0'],
    ['a change from the baseline', '780,000枚', '30%削減', '663,000枚', '50.0'],
    ['a change and a changed actual', '780,000枚', '30%削減', '15%削減', '50.0'],
    ['a change of the baseline’s year', '40,000枚', '令和4年度比5%削減', '39,000枚', '50.0'],
    ['shares of people', '8校に1人', '4校に1人', '5校に1人', '60.0'],
    ['times a year', '年1回', '年3回', '年2回', '50.0'],
    ['the goal of a printed change', '1件', 'R4 1件 ⇒ R7 51件', '26件', '50.0'],
    ['90%以上', '50%', '90%以上', '70%', '50.0'],
  ])('compares %s', (...row) => {
    const [, baseline, target, actual, expected] = row
    expect(share(plan(baseline, target, actual))).toBe(expected)
  })

  it.each([
    ['a baseline in words', '未導入', '10件', '5件', 'words baseline'],
    ['a target in words', '1件', '順次拡大', '5件', 'words target'],
    ['an actual in words', '1件', '10件', '実施', 'words actual'],
    ['no longer applicable', '1件', '10件', '対象外', 'nothing actual'],
    ['other units', '10件', '20件', '15人', 'unit-differs'],
    ['a figure without unit', '10件', '20件', '15', 'unit-differs'],
    ['counts of another whole', '100手続', '300手続／800手続', '200手続／820手続', 'whole-differs'],
    ['a way without an end', '28.1%', '100%に近づける', '60%', 'approach target'],
    ['two targets', '10件', '① 20件 ② 30件', '15件', 'several-values target'],
    ['a change of another year', '40,000枚', '令和6年度比5%削減', '39,000枚', 'other-base target'],
    ['a change of the year before', '40,000枚', '前年度比5%削減', '39,000枚', 'other-base target'],
    ['a rate for each year', '100件', '年5%増', '120件', 'other-base target'],
    ['percent of a percentage', '50%', '5%増', '52%', 'percent-of-percent target'],
    ['equal ends', '0件', '0件', '0件', 'baseline-is-target'],
  ])('computes nothing from %s', (...row) => {
    const [, baseline, target, actual, expected] = row
    expect(share(plan(baseline, target, actual))).toBe(expected)
  })

  it('takes the unit of the indicator for a figure that prints none', () => {
    expect(share({ ...plan('10件', '20件', '15'), indicator: { unit: '件' } })).toBe('50.0')
  })

  it('takes the beginning of a printed change as baseline where there is none', () => {
    expect(share({ targets: { '2025': 'R4 1件 ⇒ R7 51件' }, actuals: { '2025': '26件' } })).toBe('50.0')
  })

  it('compares changes with each other where the base was never counted', () => {
    const changes = { targets: { '2025': '令和4年度比 5%削減' }, actuals: { '2025': '令和4年度比 4%削減' } }
    expect(share({ ...changes, baseline: '—' })).toBe('80.0')
    expect(share({ ...changes, actuals: { '2025': '令和5年度比 4%削減' } })).toBe('other-base actual')
  })

  it('compares a year without a target with the next one that has', () => {
    const given = { baseline: '0件', targets: { '2024': '50件', '2025': '100件' }, actuals: { '2023': '25件' } }
    expect(share(given, '2023')).toBe('50.0')
  })

  it('takes for → the target of the year before', () => {
    const given = {
      baseline: '0件',
      targets: { '2023': '50件', '2024': '→', '2025': '100件' },
      actuals: { '2024': '25件' },
    }
    expect(share(given, '2024')).toBe('50.0')
  })

  it('has nothing to say of a year without an actual', () => {
    expect(share({ baseline: '0件', targets: { '2025': '100件' } })).toBe('missing actual')
  })

  it.each([
    ['annual', '50.0'],
    ['cumulative', '30.0'],
    ['point', '30.0'],
    ['average', '25.0'],
    ['unstated', 'mode-unstated'],
  ] as const)('takes two halves of a year together by the mode %s', (mode, expected) => {
    const halves = { '2025H1': '20件', '2025H2': '30件' }
    expect(share({ baseline: '0件', targets: { '2025': '100件' }, actuals: halves, indicator: { mode } })).toBe(
      expected,
    )
  })

  it('adds up the years of a target over several', () => {
    const actuals = { '2023': '3事業', '2024': '4事業', '2025': '3事業' }
    const given = { baseline: '0事業', targets: { '2025': 'R5～R7間で20事業の事業化' }, actuals }
    expect(share(given)).toBe('50.0')
    expect(share(given, '2024')).toBe('35.0')
    expect(share({ ...given, indicator: { mode: 'cumulative' } })).toBe('15.0')
  })
})

describe('the grade of assessYear', () => {
  const bands = [
    ['A', '100'],
    ['B', '60'],
    ['C', '0'],
    ['－', null],
  ] as const
  const gradeOf = (given: IndicatorPlan, year = '2025') => {
    const { model, indicator } = buildIndicator({ bands, ...given })
    return assessYear(model, indicator, year)?.grade?.text ?? null
  }

  it.each([
    ['100件', 'A'],
    ['99.99件', 'B'],
    ['60件', 'B'],
    ['59.999件', 'C'],
    ['-500件', 'C'],
    ['実施', '－'],
  ])('of %s is %s', (actual, expected) => {
    expect(gradeOf(plan('0件', '100件', actual))).toBe(expected)
  })

  it('is none without an actual, and none without a scale', () => {
    expect(gradeOf({ baseline: '0件', targets: { '2025': '100件' } })).toBeNull()
    const { model, indicator } = buildIndicator(plan('0件', '100件', '50件'))
    expect(assessYear(model, indicator, '2025')?.grade).toBeNull()
  })

  it('counts what is due by the year', () => {
    const given = { baseline: '0件', targets: { '2025': '300件' }, actuals: { '2023': '60件' } }
    expect(gradeOf({ ...given, scale: { formula: 'prorated' } }, '2023')).toBe('B')
    expect(gradeOf(given, '2023')).toBe('C')
  })

  it('is the one given by hand, until that is taken back', () => {
    const { model, indicator } = buildIndicator({ ...plan('0件', '100件', '70件'), bands })
    const newId = () => '00000000-0000-8000-8000-000000000001' as RecordId
    const judged = { grade: 'A', words: null, reason: '対象を広げたため' }
    const year = { owner: indicator, year: '2025' }
    const after = model.withChanges(judge(model, year, { judged, newId }))
    expect(assessYear(after, indicator, '2025')).toMatchObject({
      grade: { text: 'A', by: 'hand' },
      computed: { fields: { label: 'B' } },
    })
    expect(assessYear(after, indicator, '2024')?.grade).toBeNull()
    const back = judge(after, year, { judged: { grade: null, words: null, reason: null }, newId })
    expect(assessYear(after.withChanges(back), indicator, '2025')?.grade).toEqual({ text: 'B', by: 'figures' })
  })

  it('of an indicator judged in words is never computed', () => {
    expect(gradeOf({ ...plan('0件', '100件', '70件'), indicator: { isJudgedInWords: true } })).toBeNull()
    expect(gradeOf({ ...plan('0件', '100件', '70件'), scale: { formula: 'words' } })).toBeNull()
  })
})
