import { describe, expect, it } from 'vitest'
import { drawBar } from '#shared/domain/schedule/bar-edits.ts'
import { addBullet } from '#shared/domain/schedule/bullet-edits.ts'
import { schedulePeriodsOf } from '#shared/domain/schedule/schedule-periods.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { scheduleSheetOf, type ScheduleRow } from '#shared/sheets/schedule/schedule-sheet.ts'
import { cardSheetOf } from '#shared/sheets/card/card-sheet.ts'
import { printedCard, printedScheduleSheet } from '#shared/sheets/cells/without-blanks.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { placeOf, sampleModel } from '../../../../helpers/sample-model.ts'

const APPLICATIONS = '電子申請システム運用業務'
const shimada = sampleModel('島田市')
const owner = placeOf(shimada, APPLICATIONS).id

/** The plan with a milestone for 令和6年度 in a lane of its own, as a clerk writes it on the screen. */
const split = shimada.withChanges(
  addBullet(
    shimada,
    { place: { newLaneOf: owner }, period: schedulePeriodsOf(shimada)[2]!, text: '10月 説明会' },
    createNewIds(),
  ),
)

function rowIn(model: PlanModel, medium: 'screen' | 'paper'): ScheduleRow {
  const sheet = scheduleSheetOf(model)
  const { groups } = medium === 'paper' ? printedScheduleSheet(sheet) : sheet
  return groups.flatMap(({ rows }) => rows).find(({ id }) => id === owner)!
}

const textsIn = ({ lanes }: ScheduleRow, column: number) =>
  lanes.map(({ cells }) => cells[column]!.map(({ text }) => text))

describe('a printed card', () => {
  const rowsOf = (model: PlanModel) => {
    const { indicators, schedule } = printedCard(cardSheetOf(model, owner)!)
    if (indicators.shape !== 'yearly') throw new Error('島田市 sets targets year by year')
    return {
      targets: indicators.rows.map(({ targets }) => targets.map((lines) => lines.map(({ text }) => text))),
      schedule,
    }
  }

  it('has the milestones with the targets of their year, and no schedule beside them', () => {
    const [before, after] = [rowsOf(shimada), rowsOf(split)]
    expect(after.schedule).toBeNull()
    expect(after.targets).toEqual([before.targets[0]!.with(2, [...before.targets[0]![2]!, '10月 説明会'])])
  })

  it('keeps a schedule in which bars are drawn', () => {
    const given = { place: { newLaneOf: owner }, columns: { first: 0, last: 1 }, label: '説明会' }
    const drawn = shimada.withChanges(drawBar(shimada, given, createNewIds()))
    expect(rowsOf(drawn).schedule?.lanes).toHaveLength(1)
    expect(rowsOf(drawn).targets).toEqual(rowsOf(shimada).targets)
  })
})

describe('targets and milestones of the same year', () => {
  it('stand in rows of their own on the screen, with a blank one below', () => {
    const texts = textsIn(rowIn(split, 'screen'), 2)
    expect(texts).toHaveLength(3)
    expect(texts[0]!.join()).toContain('全体の50%')
    expect(texts.slice(1)).toEqual([['10月 説明会'], ['']])
  })

  it('stand in one cell on paper, every other cell as it was', () => {
    const before = rowIn(shimada, 'paper')
    const after = rowIn(split, 'paper')
    expect(after.lanes).toHaveLength(before.lanes.length)
    expect(textsIn(after, 2)).toEqual([[...textsIn(before, 2)[0]!, '10月 説明会']])
    for (const column of [0, 1, 3]) expect(textsIn(after, column)).toEqual(textsIn(before, column))
  })

  it('leaves a lane with a bar below the targets', () => {
    const given = { place: { newLaneOf: owner }, columns: { first: 0, last: 1 }, label: '説明会' }
    const drawn = shimada.withChanges(drawBar(shimada, given, createNewIds()))
    const { lanes } = rowIn(drawn, 'paper')
    expect(lanes.map(({ bars }) => bars.map(({ label }) => label.text))).toEqual([[], ['説明会']])
  })

  it('leaves plans alone that print their targets elsewhere', () => {
    const model = sampleModel('川本町')
    const rows = printedScheduleSheet(scheduleSheetOf(model)).groups.flatMap((group) => group.rows)
    const lanes = rows.flatMap((row) => row.lanes.filter(({ place }) => place !== null))
    expect(lanes).toHaveLength(model.list('lane').length)
  })
})
