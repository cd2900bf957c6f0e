import { describe, expect, it } from 'vitest'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { sampleModel } from '../../../helpers/sample-model.ts'

type Indicator = FieldsOf<'indicator'>

function countBy(town: string, key: (fields: Indicator) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { fields } of sampleModel(town).list('indicator')) counts[key(fields)] = (counts[key(fields)] ?? 0) + 1
  return counts
}

describe('the indicators of the samples', () => {
  it.each([
    ['島田市', { less: 2, unstated: 44 }],
    ['伊豆の国市', { less: 1, more: 22, unstated: 12 }],
    ['川本町', { less: 14, more: 18, unstated: 10 }],
    ['福山市', { less: 1, more: 16, unstated: 8 }],
  ] as const)('of %s say which way is better where the plan does', (town, expected) => {
    expect(countBy(town, ({ direction }) => direction)).toEqual(expected)
  })

  it.each([
    ['島田市', { point: 3, cumulative: 2, 'monthly-average': 1, unstated: 40 }],
    ['伊豆の国市', { point: 1, unstated: 34 }],
    ['川本町', { point: 1, cumulative: 2, annual: 3, average: 1, total: 1, unstated: 34 }],
    ['福山市', { point: 10, annual: 1, unstated: 14 }],
  ] as const)('of %s say what a figure counts: 時点, 累積, 年間 or an average', (town, expected) => {
    expect(countBy(town, ({ mode }) => mode)).toEqual(expected)
  })

  it.each(['島田市', '伊豆の国市', '川本町', '福山市'])(
    'of %s are judged in words where all targets are words',
    (town) => {
      const model = sampleModel(town)
      const judged = model.list('indicator').filter(({ fields }) => fields.isJudgedInWords)
      expect(judged.length).toBeGreaterThan(0)
      const figures = judged
        .flatMap(({ id }) => model.listBy('value', 'owner', id))
        .filter(({ fields }) => fields.role === 'target' && /^[\d,.]+(%|件|人)?$/.test(fields.raw))
      expect(figures).toEqual([])
    },
  )

  it('share an indicator between sheets with a scope that each use states for itself', () => {
    const model = sampleModel('川本町')
    const shared = model
      .list('indicator')
      .map(({ id }) => model.listBy('indicatorUse', 'indicator', id))
      .filter(({ length }) => length > 1)
    expect(shared).toHaveLength(6)
    const scopes = shared.flat().flatMap(({ fields }) => fields.scopeNote ?? [])
    expect(new Set(scopes)).toEqual(
      new Set(['(アンケート、イベント申込み除く)', '(実績値・アンケート、イベント申込み除く)']),
    )
    expect(scopes).toHaveLength(2)
  })
})
