import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { createSampleWriter } from '#db/samples/sample-writer.ts'
import { changesOfLines, contentAt, type BulkLine } from '#shared/domain/bulk/bulk-line.ts'
import { listBulkLines, type BulkRequest } from '#shared/domain/bulk/bulk-lines.ts'
import { invertChanges } from '#shared/domain/journal/record-change.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { fieldsOfType } from '#shared/domain/record/read-record.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const models = readSamplePlans().map(createPlanModel)

const request: fc.Arbitrary<BulkRequest> = fc.oneof(
  fc.record({
    kind: fc.constant('term' as const),
    from: fc.constantFrom('オンライン', 'システム', 'の', 'ＤＸ', '件', '課'),
    to: fc.constantFrom('', '電子', 'オンラインの'),
    isLoose: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('section' as const),
    from: fc.constantFrom('情報政策課', '企画課', '総務課', '情報システム課'),
    to: fc.constant('DX推進課'),
  }),
  fc.record({
    kind: fc.constant('unit' as const),
    from: fc.constantFrom('件', '％', '%', '人'),
    to: fc.constant('点'),
  }),
  fc.record({
    kind: fc.constant('year' as const),
    from: fc.constantFrom(null, 2023, 2025),
    by: fc.integer({ min: -2, max: 3 }),
  }),
)

describe.each(models.map((model) => [model.municipality.fields.name, model] as const))(
  'changesOfLines in %s',
  (_, model) => {
    const chosen = request.chain((asked) => {
      const lines = listBulkLines(model, asked)
      return fc.subarray([...lines]).map((ticked) => ({ lines, ticked }))
    })

    it('changes what was chosen to what was shown, and nothing else; undone, all is as before', () => {
      fc.assert(
        fc.property(chosen, ({ ticked }) => {
          const changes = changesOfLines(model, ticked)
          const after = model.withChanges(changes)
          const changed = new Map(changes.map((change) => [change.op === 'update' ? change.id : '', change]))
          for (const line of ticked) {
            const now = contentAt(after.findAny(line.recordId)!, line)
            expect([line.before, line.after]).toContain(now)
            if (line.problem === null && line.field !== 'period') expect(now).toBe(line.after)
          }
          for (const record of model.all()) if (!changed.has(record.id)) expect(after.findAny(record.id)).toBe(record)
          expect(snapshot(after.withChanges(invertChanges(changes)))).toEqual(snapshot(model))
          expect(checkPlanRecords(after.all()).ok).toBe(true)
        }),
        { numRuns: 60 },
      )
    })

    it('never writes a value over another, one change after the other', () => {
      fc.assert(
        fc.property(chosen, ({ ticked }) => {
          let present = model
          for (const change of changesOfLines(model, ticked)) {
            present = present.withChanges([change])
            if (change.op === 'update' && change.type === 'value' && 'period' in change.after) {
              expect(cellsOf(present).size).toBe(present.list('value').length)
            }
          }
        }),
        { numRuns: 30 },
      )
    })

    it('touches only texts and periods', () => {
      fc.assert(
        fc.property(request, (asked) => {
          const kinds = listBulkLines(model, asked).map(({ type, field }) => fieldsOfType(type)[field]?.kind)
          expect(new Set([...kinds, 'text', 'texts', 'period'])).toEqual(new Set(['text', 'texts', 'period']))
        }),
        { numRuns: 30 },
      )
    })

    it('changes nothing where nothing is chosen', () => {
      expect(changesOfLines(model, [])).toEqual([])
    })
  },
)

function snapshot(model: PlanModel): ReadonlyMap<string, PlanRecord> {
  return new Map(model.all().map((record) => [record.id, record]))
}

function cellsOf(model: PlanModel): ReadonlySet<string> {
  return new Set(
    model
      .list('value')
      .map(({ fields: { owner, role, period, position } }) => [owner, role, period ?? '', position].join(' ')),
  )
}

const plan = buildPlan('一括')

function modelWith(add: (write: ReturnType<typeof createSampleWriter>['write']) => void): PlanModel {
  const writer = createSampleWriter('追加')
  add(writer.write)
  return createPlanModel([...plan.records, ...writer.records()])
}

function shown(lines: readonly BulkLine[]): readonly string[] {
  return lines.map(({ before, after }) => `${before} → ${after}`)
}

describe('listBulkLines', () => {
  const model = createPlanModel(plan.records)

  it('finds a term as written, or in every way of writing it', () => {
    const term = { kind: 'term', from: 'ｵﾝﾗｲﾝ', to: '電子' } as const
    expect(listBulkLines(model, { ...term, isLoose: false })).toEqual([])
    expect(shown(listBulkLines(model, { ...term, isLoose: true }))).toEqual(['オンライン申請 → 電子申請'])
  })

  it('does not double what is already written in the new way', () => {
    const written = modelWith((write) => write('term', 't', { term: 'サーバーとサーバ', definition: '' }))
    expect(shown(listBulkLines(written, { kind: 'term', from: 'サーバ', to: 'サーバー', isLoose: false }))).toEqual([
      'サーバーとサーバ → サーバーとサーバー',
    ])
  })

  it('marks what cannot be done', () => {
    const [line] = listBulkLines(model, { kind: 'term', from: 'オンライン申請', to: '', isLoose: false })
    expect(line?.problem).toBe('left-empty')
    const [long] = listBulkLines(model, {
      kind: 'term',
      from: 'オンライン申請',
      to: 'あ'.repeat(4_001),
      isLoose: false,
    })
    expect(long?.problem).toBe('too-long')
    expect(changesOfLines(model, [line!, long!])).toEqual([])
  })

  it('renames a section wherever it is named, not inside a longer name, and keeps its old name', () => {
    const named = modelWith((write) => {
      write('section', 'long', { name: '市民デジタル推進課' })
      write('responsibility', 'r', { owner: plan.project, text: '市民デジタル推進課・デジタル推進課', position: 1 })
    })
    const lines = listBulkLines(named, { kind: 'section', from: 'デジタル推進課', to: 'DX推進課' })
    expect(shown(lines)).toEqual([
      'デジタル推進課 → DX推進課',
      'デジタル推進課 → DX推進課',
      '市民デジタル推進課・デジタル推進課 → 市民デジタル推進課・DX推進課',
      ' → デジタル推進課',
    ])
    const after = named.withChanges(changesOfLines(named, lines))
    expect(after.list('section').map(({ fields }) => [fields.name, fields.aliases])).toContainEqual([
      'DX推進課',
      ['デジタル推進課'],
    ])
  })

  it('changes the unit of an indicator and behind its figures', () => {
    expect([...shown(listBulkLines(model, { kind: 'unit', from: '件', to: '通' }))].sort()).toEqual([
      '1,000件 → 1,000通',
      '2,000件 → 2,000通',
      '件 → 通',
    ])
  })

  it('moves a year in periods and texts, but not onto a value that stays', () => {
    const lines = listBulkLines(model, { kind: 'year', from: 2025, by: 1 })
    const values = lines.filter(({ type }) => type === 'value')
    expect(values).toMatchObject([{ before: '2025', after: '2026', problem: 'occupied' }])
    expect(shown(lines)).toContain('令和7年度～令和9年度 → 令和8年度～令和9年度')
    expect(lines.find(({ type, field }) => type === 'column' && field === 'label')?.after).toBe('令和8年度')
  })

  it('moves all years of values together', () => {
    const lines = listBulkLines(model, { kind: 'year', from: null, by: 1 })
    const after = model.withChanges(changesOfLines(model, lines))
    expect(
      after
        .list('value')
        .map(({ fields }) => `${fields.period ?? ''} ${fields.raw}`)
        .sort(),
    ).toEqual(['2026 1,000件', '2027 2,000件'])
  })
})
