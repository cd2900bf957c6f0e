import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import { kpiSheetOf } from '#shared/sheets/indicators/kpi-sheet.ts'
import { scheduleSheetOf, type ScheduleRow } from '#shared/sheets/schedule/schedule-sheet.ts'

const models = new Map(
  readSamplePlans()
    .map(createPlanModel)
    .map((model) => [model.municipality.fields.name, model]),
)

function modelOf(town: string): PlanModel {
  const model = models.get(town)
  if (model === undefined) throw new Error(`no sample of ${town}`)
  return model
}

function scheduleRow(town: string, name: string): ScheduleRow {
  const rows = scheduleSheetOf(modelOf(town)).groups.flatMap((group) => group.rows)
  const row = rows.find((each) => each.name === name)
  if (row === undefined) throw new Error(`no row ${name}`)
  return row
}

describe('the column of projects', () => {
  it.each([
    ['伊豆の国市', '事業'],
    ['島田市', '個別事業'],
    ['川本町', '実施計画'],
    ['福山市', '個別事業'],
  ])('of %s is headed as the plan calls them', (town, label) => {
    expect(scheduleSheetOf(modelOf(town)).projectLabel).toBe(label)
    expect(kpiSheetOf(modelOf(town)).projectLabel).toBe(label)
  })
})

describe('the indicators of the schedule', () => {
  it('go from the baseline to the target where the row has lanes', () => {
    expect(scheduleSheetOf(modelOf('伊豆の国市')).hasTargets).toBe(true)
    const { indicators } = scheduleRow('伊豆の国市', '手数料等の支払いに対するキャッシュレス決済の導入')
    expect(indicators).toEqual(['手数料に係るキャッシュレス決済件数 0件/令和4年度 → 2,000件/令和7年度'])
  })

  it('say the baseline alone where the cells say the targets', () => {
    expect(scheduleSheetOf(modelOf('福山市')).hasTargets).toBe(false)
    expect(scheduleRow('福山市', 'オンライン手続の拡大').indicators).toEqual([
      'オンライン化数 ※2021年3月末現在：79手続',
    ])
    expect(scheduleRow('島田市', '個人番号カード交付事業').indicators).toEqual(['取得率 R2実績 28.1%'])
  })

  it('say no name that the value begins with', () => {
    const { indicators } = scheduleRow('川本町', '押印廃止の取組')
    expect(indicators).toContain('②～④に関する書類の押印の廃止')
  })
})

describe('the columns of the indicator table', () => {
  it('need no letters where hardly a row has a text', () => {
    const { columns, columnLetters } = kpiSheetOf(modelOf('伊豆の国市'))
    const lettersOf = (label: string) => columnLetters[columns.findIndex((column) => column.label === label)]
    expect(lettersOf('令和6年度')).toBe(0)
    expect(lettersOf('令和7年度')).toBeGreaterThanOrEqual('250件／令和7年度'.length)
  })

  it('know whether any indicator has a baseline', () => {
    expect(kpiSheetOf(modelOf('島田市')).hasBaselines).toBe(true)
    expect(kpiSheetOf(modelOf('川本町')).hasBaselines).toBe(false)
  })
})
