import { describe, expect, it } from 'vitest'
import { changeFields } from '#shared/domain/edit/change-fields.ts'
import { judge } from '#shared/domain/edit/judge.ts'
import { reviseTarget } from '#shared/domain/edit/revise-target.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import { attainmentSentence } from '#shared/messages/indicator-words.ts'
import { cardSheetOf } from '#shared/sheets/card/card-sheet.ts'
import { kpiSheetOf } from '#shared/sheets/indicators/kpi-sheet.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { printedKpi } from '#shared/sheets/cells/without-blanks.ts'
import { writeCell } from '#shared/sheets/cells/write-cell.ts'
import { buildIndicator } from '../../../../helpers/build-indicator.ts'
import { createIds } from '../../../../helpers/create-ids.ts'

const bands = [
  ['A', '100'],
  ['B', '0'],
] as const

describe('the table of indicators', () => {
  it('says a percentage beside n/N, and how provisional an actual is and where it comes from', () => {
    const actual = {
      period: '2025',
      raw: '12件',
      status: 'provisional',
      asOf: 'R7.9.30現在',
      source: '住民調査',
    } as const
    const { model } = buildIndicator({ targets: { '2025': '150手続／800手続' }, actuals: [actual] })
    const row = kpiSheetOf(model).groups[0]?.projects[0]?.rows[0]
    expect(row?.targets[2]?.[0]).toMatchObject({
      text: '150手続／800手続',
      asides: [{ kind: 'percent', text: '（18.8%）' }],
    })
    expect(row?.actuals[2]?.[0]?.asides).toEqual([
      { kind: 'status', text: '速報' },
      { kind: 'facts', text: 'R7.9.30現在　住民調査' },
    ])
  })

  it('keeps the old target beside the new one and tells of the decision at its foot', () => {
    const { model, values } = buildIndicator({ targets: { '2025': '100件' } })
    const decision = { raw: '150件', decidedOn: '令和6年5月', body: '推進本部', reason: '対象が増えたため' }
    const target = values.get('target 2025')!
    const after = kpiSheetOf(model.withChanges(reviseTarget(model, target, { decision, newId: createIds() })))
    expect(after.groups[0]?.projects[0]?.rows[0]?.targets[2]?.[0]).toMatchObject({
      text: '150件',
      asides: [
        { kind: 'previous', text: '100件' },
        { kind: 'revision', text: '改1' },
      ],
    })
    expect(after.foot).toMatchObject([
      { label: '改1', line: { text: '令和6年5月 推進本部　改定前「100件」　対象が増えたため' } },
    ])
  })

  it('grades the years that have an actual, and gives the reason for a grade by hand', () => {
    const { model, indicator } = buildIndicator({
      baseline: '0件',
      targets: { '2024': '50件', '2025': '100件' },
      actuals: { '2024': '50件', '2025': '70件' },
      bands,
    })
    const grades = (of: typeof model) => kpiSheetOf(of).groups[0]?.projects[0]?.rows[0]?.grades.map(({ text }) => text)
    expect(grades(model)).toEqual(['', 'A（100.0%）', 'B（70.0%）'])
    const judged = { grade: 'A', words: null, reason: '災害のため' }
    const after = model.withChanges(judge(model, { owner: indicator, year: '2025' }, { judged, newId: createIds() }))
    expect(grades(after)).toEqual(['', 'A（100.0%）', 'A*（70.0%）'])
    expect(kpiSheetOf(after).foot.map(({ line }) => line.text)).toContain('申請件数 令和7年度「A」：災害のため')
  })

  it('says the share attained, and how it is computed, where the plan has actuals and no scale', () => {
    const targets = { '2024': '50件', '2025': '100件' }
    const without = buildIndicator({ baseline: '20件', targets }).model
    expect(kpiSheetOf(without)).toMatchObject({ judgedRow: null, foot: [] })
    const { model } = buildIndicator({ baseline: '20件', targets, actuals: { '2024': '導入済み', '2025': '70件' } })
    const sheet = kpiSheetOf(model)
    expect(sheet.judgedRow).toBe('attained')
    expect(sheet.groups[0]?.projects[0]?.rows[0]?.grades.map(({ text }) => text)).toEqual(['', '', '62.5%'])
    expect(sheet.foot.map(({ label, line }) => [label, line.text])).toEqual([['達成率の計算', attainmentSentence]])
  })

  it('shows no percentage where the values hold none', () => {
    const { model } = buildIndicator({ targets: { '2025': '実施' }, actuals: { '2025': '70件' } })
    expect(kpiSheetOf(model).groups[0]?.projects[0]?.rows[0]?.grades.map(({ text }) => text)).toEqual(['', '', ''])
  })

  it('says of n/N how it is computed, and of an indicator how it is counted where its words do not', () => {
    const built = buildIndicator({
      baseline: '10件／100件',
      targets: { '2025': '50件／100件' },
      actuals: { '2025': '30件／100件' },
    })
    const row = (model: typeof built.model) => kpiSheetOf(model).groups[0]?.projects[0]?.rows[0]
    expect(kpiSheetOf(built.model).foot.map(({ label }) => label)).toEqual(['達成率の計算', '割合の計算'])
    expect(row(built.model)?.grades[2]?.text).toBe('50.0%')
    expect(row(built.model)?.counting).toBe('')
    const counted = changeFields(built.model, built.indicator, { direction: 'less', mode: 'cumulative' })
    expect(row(built.model.withChanges(counted))?.counting).toBe('少ないほど良い・累積')
    const named = changeFields(built.model, built.indicator, { name: '件数[累積]', mode: 'cumulative' })
    expect(row(built.model.withChanges(named))?.counting).toBe('')
  })

  it('leaves the share to the table: the card has no row for it', () => {
    const { model, placement } = buildIndicator({
      targets: { '2024': '5件', '2025': '9件' },
      actuals: { '2025': '7件' },
    })
    const indicators = cardSheetOf(model, placement)!.indicators
    expect(indicators).toMatchObject({ shape: 'yearly', rows: [{ grades: [] }], foot: [] })
  })

  it('has a place for one more indicator on the screen and none on paper', () => {
    const { model, placement } = buildIndicator({ targets: { '2025': '100件' } })
    const blank = kpiSheetOf(model).groups[0]?.projects[0]?.blank?.address as CellAddress
    const written = writeCell(model, blank, { text: '満足度', newId: createIds() })
    if (!written.ok) throw new Error(written.error.code)
    const after = model.withChanges(written.value)
    expect(checkPlanRecords(after.all()).ok).toBe(true)
    expect(after.listBy('indicatorUse', 'owner', placement)).toHaveLength(2)
    expect(printedKpi(kpiSheetOf(model)).groups[0]?.projects[0]?.blank).toBeNull()
  })

  it('makes a record that the file takes of what is typed into an empty cell', () => {
    const { model } = buildIndicator({ targets: { '2025': '100件' } })
    const empty = kpiSheetOf(model).groups[0]?.projects[0]?.rows[0]?.actuals[2]?.[0]?.address as CellAddress
    const written = writeCell(model, empty, { text: '70件', newId: createIds() })
    if (!written.ok) throw new Error(written.error.code)
    expect(checkPlanRecords(model.withChanges(written.value).all())).toMatchObject({ ok: true })
  })
})
