import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { createSampleWriter } from '#db/samples/sample-writer.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { findTexts, type Hit } from '#shared/domain/search/find-texts.ts'
import { foldText } from '#shared/domain/search/fold-text.ts'
import { searchableTexts } from '#shared/domain/search/searchable-texts.ts'
import { searchWords } from '#shared/domain/search/search-words.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const ALL = 1_000_000
const models = readSamplePlans().map(createPlanModel)

function textsOf(hits: readonly Hit[]): readonly string[] {
  return hits.map(({ text }) => text)
}

describe('findTexts', () => {
  const { records, project } = buildPlan('見本')
  const model = createPlanModel(records)

  it('finds a text however it is written', () => {
    for (const query of ['オンライン', 'おんらいん', 'ｵﾝﾗｲﾝ', 'オンライン申請', 'オンライン　申請']) {
      expect(textsOf(findTexts(model, query, ALL).hits)).toContain('オンライン申請')
    }
  })

  it('wants every word in one text, in any order', () => {
    expect(textsOf(findTexts(model, '申請 オンライン', ALL).hits)).toEqual(['オンライン申請'])
    expect(findTexts(model, 'オンライン 窓口', ALL).total).toBe(0)
  })

  it('marks the words where they stand as written', () => {
    const hit = findTexts(model, '窓口 しんせい 申請', ALL).hits
    expect(hit).toEqual([])
    const [found] = findTexts(model, '済ま 窓口', ALL).hits
    expect(found?.spans.map(({ from, to }) => found.text.slice(from, to))).toEqual(['窓口', '済ま'])
  })

  it('gives names before other texts', () => {
    const [first] = findTexts(model, '申請', ALL).hits
    expect(first).toMatchObject({ recordId: project, field: 'name', rank: 0 })
  })

  it('counts all and gives as many as are asked for', () => {
    const { total, hits } = findTexts(model, '申請', 1)
    expect([total, hits.length]).toEqual([3, 1])
  })

  it('finds nothing for nothing', () => {
    for (const query of ['', ' 　', '、', '\u200b'])
      expect(findTexts(model, query, ALL)).toEqual({ total: 0, hits: [] })
  })

  it('finds what is chosen by its word, and not what says nothing', () => {
    const writer = createSampleWriter('状態')
    writer.write('project', 'p', { name: 'やめた事業', lifecycle: 'stopped' })
    const stopped = createPlanModel([...records, ...writer.records()])
    expect(findTexts(stopped, '廃止', ALL).hits).toMatchObject([{ field: 'lifecycle', text: '廃止' }])
    expect(findTexts(stopped, '実施', ALL).hits.filter(({ field }) => field === 'lifecycle')).toEqual([])
  })

  it.each([
    ['サーバー', 'サーバの更新'],
    ['サーバ', 'サーバーの更新'],
    ['3か年', '３ヶ年計画'],
    ['1000件', '1,000件'],
    ['渡邉', '渡辺町'],
  ])('finds for %s what is written %s', (query, written) => {
    const writer = createSampleWriter('書き方')
    writer.write('term', 't', { term: written, definition: '' })
    expect(textsOf(findTexts(createPlanModel([...records, ...writer.records()]), query, ALL).hits)).toContain(written)
  })

  it('keeps a long vowel where the word is short', () => {
    expect(searchWords('キー コピー サーバー')).toEqual(['き-', 'こぴ-', 'さ-ば'])
  })
})

describe('findTexts of sections that were renamed', () => {
  const plan = buildPlan('課名')
  const writer = createSampleWriter('改組')
  const late = writer.write('section', 'late', { name: 'DX推進課', aliases: ['DX課'] })
  const early = writer.write('section', 'early', { name: '情報政策課', successor: late })
  const part = writer.write('section', 'part', { name: '統計室' })
  writer.write('sectionSplit', 's', { from: early, to: part })
  writer.write('responsibility', 'late', { owner: plan.project, text: 'DX推進課', section: late, position: 1 })
  writer.write('responsibility', 'text', { owner: plan.project, text: '情報政策課・窓口課', position: 2 })
  const model = createPlanModel([...plan.records, ...writer.records()])
  const found = (query: string) =>
    textsOf(findTexts(model, query, ALL).hits.filter(({ type }) => type === 'responsibility'))

  it('finds by the old name what the new section is responsible for, and the other way round', () => {
    const both = ['DX推進課', '情報政策課・窓口課']
    expect(found('情報政策課')).toEqual(both)
    expect(found('ＤＸ推進課')).toEqual(both)
    expect(found('DX課')).toEqual(both)
    expect(found('統計室')).toEqual(both)
    expect(found('情報政策')).toEqual(both)
  })

  it('does not take a part of a name for a section', () => {
    expect(found('政策')).toEqual(['情報政策課・窓口課'])
    expect(found('課').length).toBe(3)
  })

  it('marks the name that stands there', () => {
    const hits = findTexts(model, '統計室', ALL).hits.filter(({ text }) => text === '情報政策課・窓口課')
    expect(hits).toMatchObject([{ spans: [{ from: 0, to: 5 }] }])
  })
})

describe.each(models.map((model) => [model.municipality.fields.name, model] as const))(
  'findTexts in %s',
  (_, model) => {
    const all = everyText(model)
    const one = fc.nat({ max: all.length - 1 }).map((at) => all[at]!)

    it('finds every text by itself', () => {
      fc.assert(
        fc.property(one, ({ recordId, text }) => {
          const { hits } = findTexts(model, text, ALL)
          expect(searchWords(text).length === 0 || hits.some((hit) => hit.recordId === recordId)).toBe(true)
        }),
      )
    })

    it('finds every part of a text, and marks what folds to it', () => {
      fc.assert(
        fc.property(one, fc.nat(), fc.nat(), ({ recordId, field, index, folded }, start, length) => {
          const from = start % folded.length
          const query = folded.slice(from, from + 1 + (length % 8))
          const words = searchWords(query)
          const hit = findTexts(model, query, ALL).hits.find(
            (each) => each.recordId === recordId && each.field === field && each.index === index,
          )
          expect(words.length === 0 || hit !== undefined).toBe(true)
          for (const { from: begin, to } of hit?.spans ?? []) {
            const marked = foldText(hit?.text.slice(begin, to) ?? '')
            expect(words.some((word) => marked.includes(word))).toBe(true)
          }
          expect(hit === undefined ? 1 : hit.spans.length).toBeGreaterThan(0)
        }),
      )
    })
  },
)

function everyText(model: PlanModel) {
  return model.all().flatMap((record) =>
    searchableTexts(record)
      .filter(({ folded }) => folded !== '')
      .map((text) => ({ recordId: record.id, ...text })),
  )
}
