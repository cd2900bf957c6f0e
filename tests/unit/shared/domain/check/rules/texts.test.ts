import { describe, expect, it } from 'vitest'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { smallPlan } from '../../../../../helpers/small-plan.ts'
import { foundBy } from './found-by.ts'

/** A plan with a chapter of this text, for what may stand in any text. */
function planSaying(text: string): PlanModel {
  return smallPlan(({ write }) => write('chapter', 'c', { title: '章', text }))
}

describe('rules on texts', () => {
  it('finds letters of another script in a word', () => {
    expect(foundBy('mixed-script', planSaying('デジタルデバйд対策と合わせる。'))).toEqual([
      { word: 'デジタルデバйд対策', letters: 'йд' },
    ])
    expect(foundBy('mixed-script', planSaying('α版を Москва で試す。'))).toEqual([])
  })

  it('finds what is left of HTML', () => {
    expect(foundBy('html-remains', planSaying('<p>窓口の<br>改善</p>&nbsp;'))).toEqual([
      { remains: '<p> <br> </p>', count: 4 },
    ])
    expect(foundBy('html-remains', planSaying('<新たな要素> A & B < C'))).toEqual([])
  })

  it('finds 外字, unassigned and lost characters', () => {
    expect(foundBy('unreadable-character', planSaying('担当は髙\ue000橋'))).toEqual([
      { codes: 'U+E000', around: '担当は髙\ue000橋' },
    ])
    expect(foundBy('unreadable-character', planSaying('文\ufffd字\u0378'))).toHaveLength(1)
    expect(foundBy('unreadable-character', planSaying('改行\nと\t表 髙橋 𠮷野家 ①'))).toEqual([])
  })

  it('finds characters of another form', () => {
    expect(foundBy('old-character', planSaying('人的資源を有效地に活用する。'))).toEqual([
      { characters: '效', usual: '効', around: '人的資源を有效地に活用する。' },
    ])
    expect(foundBy('old-character', planSaying('澤田 國雄 渡邊 廣 罹災'))).toEqual([])
  })

  it('finds the rarer of two commas, whichever it is', () => {
    const mixed = (one: string, other: string) =>
      foundBy(
        'mixed-comma',
        smallPlan(({ write }) =>
          [one, one, other].forEach((text, at) => write('chapter', String(at), { title: '章', text })),
        ),
      )
    expect(mixed('国、県', '市，町')).toEqual([{ mark: '，', usual: '、', around: '市，町' }])
    expect(mixed('国，県', '市、町')).toEqual([{ mark: '、', usual: '，', around: '市、町' }])
    expect(mixed('国、県', '市、町')).toEqual([])
  })

  it('finds two same rows after one another, and no rows that are merely alike', () => {
    const rows = (...names: readonly string[]) =>
      foundBy(
        'repeated-row',
        smallPlan(({ write, plan }) => {
          const inventory = write('inventory', 'i', { owner: plan, title: '一覧', columns: ['名称'] })
          names.forEach((name, at) => write('inventoryRow', String(at), { inventory, cells: [name] }))
        }),
      )
    expect(rows('人材の育成', '人材の育成')).toEqual([{ list: '一覧', row: '人材の育成' }])
    expect(rows('申請', '届出', '申請')).toEqual([])
    expect(rows('', '')).toEqual([])
  })
})

describe('rules on the glossary', () => {
  const glossary = (text: string, ...terms: readonly string[]) =>
    smallPlan(({ write }) => {
      write('chapter', 'c', { title: '章', text })
      for (const term of terms) write('term', term, { term, definition: '意味' })
    })
  const used = ['DX', 'AI', 'アプリケーション・アプリ', 'BPR（業務改革）', 'クラウド', 'EBPM']
  const text = 'ＡＩとアプリとクラウドで業務改革とEBPMを進める。'

  it('finds a term that is defined and not used, in none of its spellings', () => {
    expect(foundBy('unused-term', glossary(text, ...used))).toEqual([])
    expect(foundBy('unused-term', glossary(text, ...used, 'IoT'))).toEqual([{ term: 'IoT' }])
  })

  it('finds an abbreviation that is used and not defined, where there is a glossary', () => {
    expect(foundBy('undefined-term', glossary(`${text}RPAとPC、R4、https://example.jp/ABC`, ...used))).toEqual([
      { term: 'RPA', count: 1 },
    ])
    expect(foundBy('undefined-term', glossary('RPA', 'AI'))).toEqual([])
  })
})
