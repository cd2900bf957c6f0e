import { describe, expect, it } from 'vitest'
import type { SampleFields } from '#db/samples/sample-writer.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { smallPlan } from '../../../../../helpers/small-plan.ts'
import { foundBy } from './found-by.ts'

type Series = readonly (readonly [role: 'baseline' | 'target', period: string, raw: string])[]

function planCounting(indicator: SampleFields<'indicator'>, series: Series): PlanModel {
  return smallPlan(({ write, addProject }) => {
    const { placement } = addProject('申請')
    const owner = write('indicator', 'i', indicator)
    write('indicatorUse', 'i', { indicator: owner, owner: placement })
    for (const [role, period, raw] of series) write('value', `${role} ${period}`, { owner, role, period, raw })
  })
}

describe('growth-rate', () => {
  const grows = (scopeNote: string, ...figures: readonly string[]) =>
    foundBy(
      'growth-rate',
      planCounting(
        { name: '登録者', scopeNote },
        figures.map((raw, at) => ['target', String(2025 + at), raw]),
      ),
    )

  it.each([
    ['年5%増', ['100,000', '110,000', '121,000'], '10', '110,250'],
    ['毎年3％削減', ['1,000枚', '900枚', '800枚'], '-10.6', '941'],
    ['前年度比10%増', ['100人', '105人', '110人'], '4.9', '121'],
  ])('reports %s beside figures that do otherwise', (stated, figures, rate, expected) => {
    expect(grows(stated, ...figures)).toEqual([expect.objectContaining({ rate, expected })])
  })

  it.each([
    ['年5%増', ['100,000', '105,000', '110,300']],
    ['年5%増', ['100人', '105人', '110人']],
    ['年5%増', ['200,000', '210,000', '220,000']],
    ['毎年10%削減', ['1,000枚', '900枚', '810枚']],
    ['令和7年5%増', ['100人', '200人', '400人']],
    ['5%増', ['100人', '200人', '400人']],
    ['年5%増', ['検討', '実施', '実施']],
    ['年5%増', ['100人', '200人']],
  ])('says nothing of %s beside %j', (stated, figures) => {
    expect(grows(stated, ...figures)).toEqual([])
  })
})

describe('inventory-count', () => {
  type Listed = {
    readonly years: readonly string[]
    readonly raw: string
    readonly hasYears?: boolean
    readonly period?: string
  }
  const counts = ({ years, raw, hasYears = true, period = '2026' }: Listed) =>
    foundBy(
      'inventory-count',
      smallPlan(({ write, addProject }) => {
        const { placement } = addProject('申請')
        const indicator = write('indicator', 'i', { name: '手続', unit: '件' })
        write('indicatorUse', 'i', { indicator, owner: placement })
        write('value', 'v', { owner: indicator, role: 'target', period, raw })
        const inventory = write('inventory', 'i', {
          owner: placement,
          title: '手続の一覧',
          columns: ['名称', '実施年度'],
          countsInto: indicator,
          yearColumn: hasYears ? 1 : null,
        })
        years.forEach((year, at) => {
          const row = write('inventoryRow', String(at), { inventory, cells: [`手続${String(at)}`, year] })
          write('inventoryRow', `${String(at)} part`, { inventory, parent: row, cells: ['内訳', year] })
        })
      }),
    )

  it('counts rows up to the year of each figure, sub-rows not', () => {
    const years = ['令和7年度', '令和7年度', '令和8年度', '令和9年度']
    expect(counts({ years, raw: 'R7 2件 ⇒ R8 3件' })).toEqual([])
    expect(counts({ years, raw: 'R7 1件 ⇒ R8 3件' })).toEqual([expect.objectContaining({ year: '2025', counted: '2' })])
    expect(counts({ years, raw: '4件' })).toEqual([expect.objectContaining({ stated: '4件', counted: '3' })])
  })

  it('lets rows count whose year nobody knows, and those that may begin in time', () => {
    const years = ['令和7年度', '', '国の動向による', '令和8年度以降', '令和9年度以降']
    expect(counts({ years, raw: '1件' })).toEqual([])
    expect(counts({ years, raw: '4件' })).toEqual([])
    expect(counts({ years, raw: '5件' })).toEqual([expect.objectContaining({ counted: '1～4' })])
  })

  it('counts every row where the list has no years, or compares with the N of n of N', () => {
    expect(counts({ years: ['', ''], raw: '3件', hasYears: false })).toHaveLength(1)
    expect(counts({ years: ['', ''], raw: '2件', hasYears: false })).toEqual([])
    expect(counts({ years: ['', ''], raw: '2件のうち1件', hasYears: false })).toEqual([])
    expect(counts({ years: ['', ''], raw: '順次公開', hasYears: false })).toEqual([])
  })
})

describe('statistic-difference', () => {
  const differs = (columnRoles: readonly string[], ...rows: readonly (readonly string[])[]) =>
    foundBy(
      'statistic-difference',
      smallPlan(({ write }) => {
        const columns = ['区分', '2020年', '2040年', '増減']
        const table = write('annexTable', 't', { kind: 'statistics', title: '人口', columns, columnRoles })
        rows.forEach((cells, at) => write('annexRow', String(at), { table, cells }))
      }),
    )
  const total = ['総人口', '107,783', '89,808', '-17,975']
  const young = ['年少人口', '13,054', '9,767', '△3,287']

  it('reports a difference that the other rows show to be wrong', () => {
    const wrong = ['老人人口', '31,677', '33,306', '1,692']
    expect(differs([], total, young, wrong)).toEqual([
      { table: '人口', row: '老人人口', column: '増減', stated: '1,692', computed: '1,629' },
    ])
    expect(differs(['', 'series', 'series', 'difference'], total, young, wrong)).toHaveLength(1)
  })

  it('says nothing where all fit, where a cell is empty or no difference is meant', () => {
    expect(differs([], total, young, ['不詳', '1,470', '', ''])).toEqual([])
    expect(
      differs(['', 'series', 'series', 'series'], total, young, ['老人人口', '31,677', '33,306', '1,692']),
    ).toEqual([])
    expect(differs([], ['あ', '1', '2', '9'], ['い', '3', '4', '7'])).toEqual([])
  })
})

describe('unit-change', () => {
  it.each([
    [['1時間', '30分'], '時間 → 分'],
    [['1,489件', '30%'], '件 → %'],
    [['R7 1時間(平均) → 30分(平均)'], '時間 → 分'],
  ])('reports %j', (raws, units) => {
    const series = raws.map((raw, at) => ['target', String(2025 + at), raw] as const)
    expect(foundBy('unit-change', planCounting({ name: '時間' }, series))).toEqual([{ indicator: '時間', units }])
  })

  it.each([
    [['100件', '30%削減']],
    [['10手続', '20手続き']],
    [['3か所', '5ヶ所']],
    [['5', '10件']],
    [['2件／10件', '3件']],
  ])('says nothing of %j', (raws) => {
    const series = raws.map((raw, at) => ['target', String(2025 + at), raw] as const)
    expect(foundBy('unit-change', planCounting({ name: '数' }, series))).toEqual([])
  })
})

describe('period-outside-plan', () => {
  const outside = (period: string, isBeyond = false) =>
    foundBy(
      'period-outside-plan',
      smallPlan(({ write }) => write('column', 'c', { label: '列', period, isBeyond })),
    )

  it('reports what lies before the plan or after it', () => {
    expect(outside('2024')).toEqual([{ text: '列', period: '2024', side: 'before' }])
    expect(outside('2028H1')).toEqual([{ text: '列', period: '2028H1', side: 'after' }])
  })

  it('says nothing of what touches the plan, has no known time, or stands in a column marked as beyond', () => {
    for (const period of ['2025', '2027', '2020..2025', '2027..', '?']) expect(outside(period)).toEqual([])
    expect(outside('2028', true)).toEqual([])
  })
})

describe('upper-plan-ends-earlier', () => {
  const ends = (relation: 'upper' | 'sister', periodTo: string | null) =>
    foundBy(
      'upper-plan-ends-earlier',
      smallPlan(({ write }) => write('planLink', 'l', { relation, title: '総合計画', periodTo })),
    )

  it('reports an upper plan that ends first, and no other', () => {
    expect(ends('upper', '2026')).toEqual([{ title: '総合計画', ends: '2026', planEnds: '2028-03' }])
    expect([ends('upper', '2027'), ends('upper', '2030'), ends('upper', null), ends('sister', '2026')].flat()).toEqual(
      [],
    )
  })
})

describe('without-values', () => {
  it('names an indicator with neither baseline nor target, but for goals in words', () => {
    expect(foundBy('without-values', planCounting({ name: '件数' }, []))).toEqual([{ indicator: '件数' }])
    expect(foundBy('without-values', planCounting({ name: '件数', isJudgedInWords: true }, []))).toEqual([])
    expect(foundBy('without-values', planCounting({ name: '件数' }, [['target', '2025', '—']]))).toEqual([])
  })

  it('calls an indicator without a name after its project', () => {
    expect(foundBy('without-values', planCounting({ name: '' }, []))).toEqual([{ indicator: '申請' }])
  })
})
