import { describe, expect, it } from 'vitest'
import { judge } from '#shared/domain/edit/judge.ts'
import { reviseTarget } from '#shared/domain/edit/revise-target.ts'
import { checkPlanRecords } from '#shared/domain/plan/check-plan-records.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { cardSheetOf } from '#shared/sheets/card/card-sheet.ts'
import type { CellAddress } from '#shared/sheets/cells/sheet-line.ts'
import { printedCard } from '#shared/sheets/cells/without-blanks.ts'
import { writeCell } from '#shared/sheets/cells/write-cell.ts'
import { buildIndicator } from '../../../../helpers/build-indicator.ts'
import { createIds } from '../../../../helpers/create-ids.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'
import { smallPlan, type Placed, type SmallPlan } from '../../../../helpers/small-plan.ts'

function indicatorsOf(model: PlanModel, owner: RecordId) {
  const card = cardSheetOf(model, owner)
  if (card === null) throw new Error('no card')
  return card.indicators
}

/** Projects with one indicator each and its targets by year, in a plan with three years. */
function planWith(targets: ReadonlyArray<Readonly<Record<string, string>>>): { model: PlanModel; first: Placed } {
  const placed: Placed[] = []
  const model = smallPlan((plan) => {
    for (const year of ['2025', '2026', '2027']) plan.write('column', year, { label: year, period: year })
    placed.push(plan.addProject('はじめ'))
    for (const [at, byYear] of targets.entries()) addIndicator(plan, String(at), byYear)
  })
  return { model, first: placed[0]! }
}

function addIndicator(plan: SmallPlan, key: string, targets: Readonly<Record<string, string>>): void {
  const { placement } = plan.addProject(key)
  const indicator = plan.write('indicator', key, { name: key })
  plan.write('indicatorUse', key, { indicator, owner: placement })
  for (const [period, raw] of Object.entries(targets))
    plan.write('value', `${key} ${period}`, { owner: indicator, role: 'target', period, raw })
}

describe('the indicators of a card', () => {
  it('are entered year by year in a plan that has none yet', () => {
    const { model, first } = planWith([])
    const empty = indicatorsOf(model, first.placement)
    expect(empty).toMatchObject({ shape: 'yearly', rows: [] })
    const written = writeCell(model, empty.blank?.address as CellAddress, { text: '満足度', newId: createIds() })
    if (!written.ok) throw new Error(written.error.code)
    const after = model.withChanges(written.value)
    expect(checkPlanRecords(after.all()).ok).toBe(true)
    expect(indicatorsOf(after, first.placement)).toMatchObject({
      shape: 'yearly',
      columns: [{ year: '2025' }, { year: '2026' }, { year: '2027' }],
      rows: [{ name: { text: '満足度' } }],
    })
  })

  it.each([
    ['the first targets of a new plan stand in its last year', [{ '2027': '1' }, { '2027': '2' }], 'yearly'],
    [
      'a plan is filled year after year',
      [{ '2025': '1' }, { '2025': '2' }, { '2025': '3' }, { '2025': '4' }],
      'yearly',
    ],
    [
      'one indicator has several targets',
      [{ '2026': '1', '2027': '2' }, { '2027': '1' }, { '2027': '1' }, { '2027': '1' }],
      'yearly',
    ],
    ['all have one goal at the end', [{ '2027': '1' }, { '2027': '2' }, { '2027': '3' }], 'final'],
    ['a few of many goals come earlier', [{ '2027': '1' }, { '2027': '2' }, { '2027': '3' }, { '2026': '3' }], 'final'],
  ] as const)('where %s', (_, targets, shape) => {
    const { model, first } = planWith(targets)
    expect(indicatorsOf(model, first.placement).shape).toBe(shape)
  })

  it.each([
    ['島田市', 'yearly'],
    ['福山市', 'yearly'],
    ['伊豆の国市', 'final'],
    ['川本町', 'final'],
  ] as const)('of %s are as its plan prints them', (town, shape) => {
    const model = sampleModel(town)
    const owner = model.list('indicatorUse')[0]!.fields.owner
    expect(indicatorsOf(model, owner).shape).toBe(shape)
  })

  it('have no place for another on paper, nor on the sheet of a repeat that shows the original’s', () => {
    let repeat: RecordId | null = null
    let original: RecordId | null = null
    const model = smallPlan((plan) => {
      const { project, placement } = plan.addProject('窓口')
      original = placement
      repeat = plan.write('placement', 'again', { project, measure: plan.measure, isRepeat: true })
      const indicator = plan.write('indicator', 'i', { name: '満足度' })
      plan.write('indicatorUse', 'u', { indicator, owner: placement })
    })
    expect(indicatorsOf(model, original!).blank).not.toBeNull()
    expect(printedCard(cardSheetOf(model, original!)!).indicators.blank).toBeNull()
    expect(indicatorsOf(model, repeat!)).toMatchObject({ blank: null, rows: [{ name: { origin: 'inherited' } }] })
  })

  it('say below them why a target was set anew and a grade given by hand, of these indicators alone', () => {
    const built = buildIndicator({
      targets: { '2025': '100件' },
      actuals: { '2025': '70件' },
      bands: [
        ['A', '100'],
        ['B', '0'],
      ],
    })
    const target = built.values.get('target 2025')!
    const decision = { raw: '150件', decidedOn: '令和6年5月', body: '推進本部', reason: '対象が増えたため' }
    const newId = createIds()
    const revised = built.model.withChanges(reviseTarget(built.model, target, { decision, newId }))
    const judged = { grade: 'A', words: null, reason: '災害のため' }
    const year = { owner: built.indicator, year: '2025' }
    const model = revised.withChanges(judge(revised, year, { judged, newId }))
    const texts = indicatorsOf(model, built.placement).foot.map(({ line }) => line.text)
    expect(texts).toHaveLength(4)
    expect(texts.slice(2)).toEqual([
      '申請件数 令和7年度「A」：災害のため',
      '令和6年5月 推進本部　改定前「100件」　対象が増えたため',
    ])
    expect(indicatorsOf(model, model.list('measure')[0]!.id).foot).toEqual([])
  })
})
