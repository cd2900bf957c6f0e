import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import { buildPlan } from '#shared/domain/plan-template/build-plan.ts'
import { copyPlan } from '#shared/domain/plan-template/copy-plan.ts'
import { PlanAnswersSchema, type PlanAnswers } from '#shared/domain/plan-template/plan-answers.ts'
import { GIVEN_TEMPLATES, fiscalYearsBetween, templateOf } from '#shared/domain/plan-template/plan-template.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { cardSheetOf } from '#shared/sheets/card/card-sheet.ts'
import { planStatements } from '#shared/sheets/comparison/plan-statements.ts'
import { kpiSheetOf } from '#shared/sheets/indicators/kpi-sheet.ts'
import { listCardOwners } from '#shared/sheets/outline.ts'
import { scheduleSheetOf } from '#shared/sheets/schedule/schedule-sheet.ts'
import { firstSheet, isTableKind, listSheets } from '#shared/sheets/sheet-choice.ts'
import { tableSheets } from '#shared/sheets/tables/index.ts'

function idMaker(): () => RecordId {
  let count = 0
  return () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}` as RecordId
}

const samples = readSamplePlans().map((records) => createPlanModel(records))
const templates = [...samples.map(templateOf), ...GIVEN_TEMPLATES]

function answersFor(template: (typeof templates)[number]): PlanAnswers {
  const years = fiscalYearsBetween('2026-04', '2029-03')
  return {
    ...template.form,
    municipality: { code: '222097', name: '東町', prefecture: '静岡県' },
    title: '東町DX推進計画',
    from: '2026-04',
    to: '2029-03',
    columns: { ...template.columns, halves: template.columns.halves.map((rank) => years[rank] ?? 0) },
  }
}

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '')
const optionalNames = fc.option(names, { nil: null })
const months = fc
  .tuple(fc.integer({ min: 2019, max: 2035 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${String(year)}-${String(month).padStart(2, '0')}`)

const anyAnswers: fc.Arbitrary<PlanAnswers> = fc
  .record({
    municipality: fc.record({ code: fc.stringMatching(/^[0-9]{6}$/), name: names, prefecture: names }),
    title: names,
    months: fc.tuple(months, months),
    calendar: fc.constantFrom('era', 'western', 'both', 'era-short'),
    levels: fc.array(
      fc.record({
        name: names,
        numbering: fc.constantFrom('none', 'through', 'restart', 'composed', 'circled', 'own'),
        prefix: optionalNames,
        titleLabel: optionalNames,
        numberLabel: optionalNames,
      }),
      { minLength: 1, maxLength: 6 },
    ),
    hasProjects: fc.boolean(),
    fields: fc.array(fc.record({ label: names, appliesTo: fc.constantFrom('project', 'measure', 'plan') }), {
      maxLength: 6,
    }),
    chapters: fc.array(fc.record({ number: optionalNames, title: names }), { maxLength: 4 }),
    declaredRoles: fc.array(names, { maxLength: 2 }),
    columns: fc.record({
      hasYears: fc.boolean(),
      halves: fc.array(fc.integer({ min: 2018, max: 2036 })),
      isBeyond: fc.boolean(),
    }),
  })
  .map(({ months: [one, other], ...rest }) => ({
    ...rest,
    from: one < other ? one : other,
    to: one < other ? other : one,
  }))

describe('buildPlan', () => {
  it('makes a sound plan of any answers, whose sheets can all be drawn and whose first card waits for a name', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(PlanAnswersSchema.safeParse(answers).success).toBe(true)
        const records = buildPlan(answers, idMaker())
        const checked = checkPlanRecords(records)
        expect(checked.ok).toBe(true)
        const model = createPlanModel(records)
        expect(listCardOwners(model)).toHaveLength(1)
        const first = firstSheet(model)
        const card = first.owner === null ? null : cardSheetOf(model, first.owner)
        expect(card?.name.map(({ text }) => text)).toEqual([''])
        const shown = answers.fields.filter(({ appliesTo }) => appliesTo !== 'plan').map(({ label }) => label)
        const { before = [], behind = [] } = card?.fields ?? {}
        for (const { label } of [...before, ...behind]) expect(shown).toContain(label)
        kpiSheetOf(model)
        scheduleSheetOf(model)
        for (const { choice } of listSheets(model)) {
          if (isTableKind(choice.kind)) expect(tableSheets[choice.kind].of(model, choice.owner)).not.toBeNull()
        }
        expect(planStatements(model).length).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })

  it('gives 伊豆の国市 its form again for another period: halves of the first year, one year beyond', () => {
    const template = templates.find(({ name }) => name === '伊豆の国市')!
    const model = createPlanModel(buildPlan(answersFor(template), idMaker()))
    expect(model.list('column').map(({ fields }) => [fields.label, fields.isBeyond])).toEqual([
      ['令和8年度前期', false],
      ['令和8年度後期', false],
      ['令和9年度', false],
      ['令和10年度', false],
      ['令和11年度', true],
    ])
    expect(model.plan.fields.periodText).toBe('令和8年度～令和10年度')
    expect(model.list('level').map(({ fields }) => fields.name)).toEqual(['重点取組事項', '事業'])
    expect(model.list('placement').map(({ fields }) => fields.number)).toEqual(['1'])
  })

  it('writes months where the period is not one of whole fiscal years', () => {
    const answers = { ...answersFor(GIVEN_TEMPLATES[1]!), from: '2026-11' }
    const model = createPlanModel(buildPlan(answers, idMaker()))
    expect(model.plan.fields.periodText).toBe('令和8年11月～令和11年3月')
  })
})

describe('templateOf', () => {
  it('takes the form of each sample and nothing of its content', () => {
    for (const [rank, sample] of samples.entries()) {
      const template = templates[rank]!
      const model = createPlanModel(buildPlan(answersFor(template), idMaker()))
      const labels = (from: typeof model) => from.list('fieldDef').map(({ fields }) => fields)
      expect(labels(model)).toEqual(labels(sample))
      expect(model.list('level').map(({ fields }) => fields)).toEqual(sample.list('level').map(({ fields }) => fields))
      for (const type of ['fieldValue', 'indicator', 'value', 'bar', 'term', 'section'] as const) {
        expect(model.list(type)).toEqual([])
      }
    }
  })
})

describe('copyPlan', () => {
  it('calls the copy what it is told', () => {
    const copied = copyPlan(samples[0]!.all(), '写した計画', idMaker())
    expect(createPlanModel(copied).plan.fields.title).toBe('写した計画')
  })

  it('keeps every word of every sample under ids of its own', () => {
    for (const sample of samples) {
      const newId = idMaker()
      const copied = checkPlanRecords(copyPlan(sample.all(), sample.plan.fields.title, newId))
      if (!copied.ok) throw new Error(copied.error.code)
      const model = createPlanModel(copied.value)
      const ids = new Set(sample.all().map(({ id }) => id))
      expect(model.all().some(({ id }) => ids.has(id))).toBe(false)
      const texts = (from: typeof model) =>
        planStatements(from).flatMap(({ title, statements }) => [
          title,
          ...statements.map(({ label, text }) => `${label} ${text}`),
        ])
      expect(texts(model)).toEqual(texts(sample))
    }
  })
})
