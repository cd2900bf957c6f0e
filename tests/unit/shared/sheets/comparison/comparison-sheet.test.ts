import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { insertRecord } from '#shared/domain/edit/insert-record.ts'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import {
  comparisonSheetOf,
  type ComparisonRow,
  type ComparisonSheet,
} from '#shared/sheets/comparison/comparison-sheet.ts'
import { planStatements } from '#shared/sheets/comparison/plan-statements.ts'
import { buildPlan } from '../../../../helpers/build-plan.ts'

const names = { before: '旧', after: '新' }
const plan = buildPlan('東')
const model = createPlanModel(plan.records)
const TERM = '00000000-0000-7000-8000-000000000001' as RecordId

function textsOf(sheet: ComparisonSheet) {
  const text = (side: ComparisonRow['before']) => side?.map((stretch) => stretch.text).join('') ?? null
  return sheet.groups.flatMap(({ title, kind, rows }) =>
    rows.map(({ label, before, after, reason }) => [title, kind, label, text(before), text(after), reason]),
  )
}

const compare = (before: PlanModel, after: PlanModel) => textsOf(comparisonSheetOf(before, after, names))

describe('comparisonSheetOf', () => {
  it('tells changed texts, values, bars, sections and labels, in the order of the plan', () => {
    const section = model.list('responsibility')[0]?.id ?? plan.planId
    const changed = model
      .withChanges(changeFields(model, plan.bar, { label: '試行' }))
      .withChanges(changeFields(model, plan.values[0], { raw: '1,200件' }))
      .withChanges(changeFields(model, plan.fieldValue, { text: '申請を自宅で済ませる。' }))
      .withChanges(changeFields(model, section, { text: '情報課' }))
      .withChanges(changeFields(model, model.list('fieldDef')[0]?.id ?? plan.planId, { label: '目的' }))
    const place = '1 オンライン申請【新規】'
    expect(compare(model, changed)).toEqual([
      ['用紙の様式', 'changed', '欄の名前', '概要', '目的', ''],
      [place, 'changed', '担当課', 'デジタル推進課', '情報課', ''],
      [place, 'changed', '目的', '申請を窓口に来ずに済ませる。', '申請を自宅で済ませる。', ''],
      [place, 'changed', '申請件数　令和7年度　目標値', '1,000件', '1,200件', ''],
      [place, 'changed', '工程', expect.stringContaining('実施'), expect.stringContaining('試行'), ''],
    ])
  })

  it('tells a project that is gone where it stood, and why a target was set anew', () => {
    const gone = model.withChanges(removeRecords(model, [plan.placement]))
    const rows = compare(model, gone)
    expect(rows.map(([title, kind]) => [title, kind])).toEqual(rows.map(() => ['1 オンライン申請【新規】', 'removed']))
    expect(rows.map(([, , label]) => label)).toContain('概要')
    const revised = model.withChanges(changeFields(model, plan.values[1], { raw: '3,000件' })).withChanges(
      insertRecord(model, {
        id: TERM,
        type: 'targetRevision',
        fields: { value: plan.values[1], previous: '2,000件', reason: '利用が伸びたため' },
      }),
    )
    expect(compare(model, revised)).toEqual([
      ['1 オンライン申請【新規】', 'changed', '申請件数　令和8年度　目標値', '2,000件', '3,000件', '利用が伸びたため'],
    ])
  })

  it('has nothing to tell of a plan and itself, for every sample', () => {
    for (const records of readSamplePlans()) {
      const sample = createPlanModel(records)
      expect(compare(sample, sample)).toEqual([])
    }
  })

  it('names no statement twice within its group, for every sample', () => {
    for (const records of readSamplePlans()) {
      const groups = planStatements(createPlanModel(records))
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      for (const { statements } of groups) {
        expect(new Set(statements.map(({ key }) => key)).size).toBe(statements.length)
      }
    }
  })

  it('tells every text that an officer changes anywhere in a sample, and the same backwards', () => {
    const samples = readSamplePlans().map((records) => createPlanModel(records))
    const told = { fieldValue: 'text', value: 'raw', term: 'definition', chapter: 'text', measure: 'title' } as const
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...samples),
        fc.constantFrom(...Object.keys(told)),
        (pick, sample, type) => {
          const records = sample.list(type as keyof typeof told)
          const record = records[pick % Math.max(1, records.length)]
          if (record === undefined) return
          const field = told[type as keyof typeof told]
          const changed = sample.withChanges(changeFields(sample, record.id, { [field]: '書き直した文' }))
          const rows = compare(sample, changed)
          expect(rows.some(([, , , , after]) => after?.includes('書き直した文'))).toBe(true)
          const backwards = compare(changed, sample).map(([, , , before, after]) => [after, before])
          expect(backwards).toEqual(rows.map(([, , , before, after]) => [before, after]))
        },
      ),
      { numRuns: 60 },
    )
  })
})
