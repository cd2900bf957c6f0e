import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { reportSubjectsOf } from '#shared/sheets/report/report-subjects.ts'
import { talliesOf, type Tally, type TallyRow } from '#shared/sheets/report/tallies.ts'
import { smallPlan } from '../../../../helpers/small-plan.ts'

const YEAR = '2026'

const indicators = fc.record({
  target: fc.constantFrom(null, '100件', '検討', '100%に近づける'),
  baseline: fc.constantFrom(null, '10件'),
  actual: fc.constantFrom(null, '50件', '120件', '導入済み', '―'),
  parts: fc.nat(2),
  judged: fc.constantFrom(null, { grade: '優' }, { grade: '特別' }, { words: '進んでいる' }),
  isJudgedInWords: fc.boolean(),
})

const projects = fc.record({
  lifecycle: fc.constantFrom('active', 'stopped', 'merged', 'finished'),
  since: fc.constantFrom(null, '2025', '2026', '2027'),
  places: fc.array(fc.record({ measure: fc.nat(3), isRepeat: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  indicators: fc.array(fc.nat(5), { maxLength: 4 }),
  judged: fc.constantFrom(null, { grade: '良' }, { words: '続ける' }),
  done: fc.constantFrom(null, '2025', '2026', '2027'),
})

const plans = fc.record({
  indicators: fc.array(indicators, { minLength: 1, maxLength: 6 }),
  projects: fc.array(projects, { maxLength: 5 }),
  ownIndicators: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
  formula: fc.constantFrom(null, 'attainment', 'ratio', 'prorated', 'words'),
})
type Plan = typeof plans extends fc.Arbitrary<infer P> ? P : never

/** Two measures, each with one below it, and what is given. */
function build({ indicators: given, formula, ...rest }: Plan): PlanModel {
  return smallPlan(({ write, measure, level, plan }) => {
    const other = write('measure', 'other', { level, title: '庁内' })
    const inner = [measure, other].map((parent) => write('measure', parent, { level, parent, title: '細目' }))
    const measures = [measure, ...inner, other]
    if (formula !== null) {
      const scale = write('gradeScale', 's', { name: '評価', formula })
      for (const [label, atLeast] of [
        ['優', '100'],
        ['良', '0'],
      ] as const)
        write('gradeBand', label, { scale, label, atLeast })
    }
    const ids = given.map(({ parts, judged, isJudgedInWords, ...values }, at) => {
      const id = write('indicator', String(at), { name: '件数', isJudgedInWords })
      for (let part = 0; part < parts; part += 1)
        write('breakdown', `${String(at)} ${String(part)}`, { indicator: id, label: '内訳' })
      for (const role of ['target', 'baseline', 'actual'] as const) {
        const period = role === 'baseline' ? '2024' : YEAR
        if (values[role] !== null)
          write('value', `${String(at)} ${role}`, { owner: id, role, period, raw: values[role] })
      }
      if (judged !== null) write('judgement', String(at), { owner: id, period: YEAR, ...judged })
      return id
    })
    const use = (owner: RecordId, indicator: number) =>
      write('indicatorUse', `${owner} ${String(indicator)}`, { owner, indicator: ids[indicator % ids.length]! })
    for (const [at, { places, judged, done, indicators: used, ...fields }] of rest.projects.entries()) {
      const project = write('project', String(at), { name: `事業${String(at)}`, ...fields })
      const placed = places.map((place, rank) =>
        write('placement', `${String(at)} ${String(rank)}`, {
          project,
          isRepeat: place.isRepeat,
          measure: measures[place.measure]!,
        }),
      )
      for (const indicator of new Set(used)) use(placed[indicator % placed.length]!, indicator)
      if (judged !== null) write('judgement', `p ${String(at)}`, { owner: project, period: YEAR, ...judged })
      if (done === null) continue
      const lane = write('lane', String(at), { owner: placed[0]! })
      const bar = { lane, label: '導入', from: '2025', end: 'closed' } as const
      write('bar', `${String(at)} plan`, { ...bar, to: '2025' })
      write('bar', `${String(at)} actual`, { ...bar, to: done, track: 'actual' })
    }
    for (const year of ['2025', YEAR, '2027']) write('column', year, { label: year, period: year })
    for (const at of rest.ownIndicators) use(at === 0 ? plan : measures[at]!, at)
  })
}

function tallies(model: PlanModel): readonly Tally[] {
  return talliesOf(model, reportSubjectsOf(model, YEAR), '事業')
}

function add(rows: readonly TallyRow[]): Pick<TallyRow, 'total' | 'counts'> {
  const [first] = rows
  return {
    total: rows.reduce((sum, { total }) => sum + total, 0),
    counts: (first?.counts ?? []).map((group, at) =>
      group.map((_, index) => rows.reduce((sum, { counts }) => sum + (counts[at]?.[index] ?? 0), 0)),
    ),
  }
}

/** The indicators and 内訳 that have rows on the sheets, each once. */
function printedOwners(model: PlanModel): number {
  const used = new Set(model.list('indicatorUse').map(({ fields }) => fields.indicator))
  return [...used].reduce((sum, id) => {
    const parts = model.listBy('breakdown', 'indicator', id).length
    const hasOwn = parts === 0 || model.listBy('value', 'owner', id).length > 0
    return sum + parts + Number(hasOwn)
  }, 0)
}

describe('talliesOf', () => {
  it('counts everything exactly once in each of its ways, and comes to its sums', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const model = build(plan)
        fc.pre(model.list('placement').length > 0)
        const [projectTally, indicatorTally] = tallies(model)
        for (const { rows, sum, groups } of [projectTally!, indicatorTally!]) {
          for (const row of [...rows, sum]) {
            expect(row.counts.map((counts) => counts.reduce((all, count) => all + count, 0))).toEqual(
              groups.map(() => row.total),
            )
          }
          if (rows.length > 0)
            expect(add(rows.filter(({ depth }) => depth === 0))).toMatchObject({ total: sum.total, counts: sum.counts })
        }
        expect(projectTally?.sum.total).toBe(model.list('project').length)
        expect(indicatorTally?.sum.total).toBe(printedOwners(model))
      }),
      { numRuns: 300 },
    )
  })

  it('shows a grade of the town that nobody has, and other words only where somebody has them', () => {
    const model = build({
      indicators: [{ target: null, baseline: null, actual: null, parts: 0, judged: null, isJudgedInWords: false }],
      projects: [],
      ownIndicators: [1],
      formula: 'ratio',
    })
    expect(tallies(model)[1]?.groups).toEqual([{ label: '評価', columns: ['優', '良', '評価できない', '実績未入力'] }])
  })

  it('counts a measure and those below it in one row where they are the same', () => {
    const model = smallPlan(({ write, measure, level }) => {
      const inner = write('measure', 'inner', { level, parent: measure, title: '細目' })
      write('placement', 'p', { project: write('project', 'p', { name: '事業' }), measure: inner })
    })
    expect(tallies(model)[0]?.rows.map(({ label, depth, total }) => [label, depth, total])).toEqual([
      ['1 窓口を便利にする', 0, 1],
    ])
  })
})
