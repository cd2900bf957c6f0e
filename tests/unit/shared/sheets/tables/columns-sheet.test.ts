import { describe, expect, it } from 'vitest'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import { addColumn, isBeyondPlan, nextColumnPeriod } from '#shared/domain/schedule/add-column.ts'
import { scheduleColumnsOf } from '#shared/sheets/schedule/schedule-grid.ts'
import { columnsSheet } from '#shared/sheets/tables/columns-sheet.ts'
import type { SheetLine } from '#shared/sheets/cells/sheet-line.ts'
import { writeCell } from '#shared/sheets/cells/write-cell.ts'
import { createNewIds } from '../../../../helpers/new-ids.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

function typed(model: PlanModel, line: SheetLine, text: string): PlanModel {
  const edit = writeCell(model, line.address!, { text, newId: createNewIds() })
  if (!edit.ok) throw new Error(edit.error.code)
  return model.withChanges(edit.value)
}

const blankOf = (model: PlanModel) => columnsSheet.of(model, null)!.groups[0]!.rows.at(-1)!.cells.flat()
const labels = (model: PlanModel) => scheduleColumnsOf(model).map(({ label }) => label)

describe('the list of columns', () => {
  it('adds the year that follows, and says that it lies beyond the plan', () => {
    const model = sampleModel('福山市')
    expect(nextColumnPeriod(model)).toBe('2025')
    const after = typed(model, blankOf(model)[1]!, '2025年度')
    expect(scheduleColumnsOf(after).at(-1)).toMatchObject({ label: '2025年度', period: '2025', isBeyond: true })
  })

  it('heads a column as the officer writes it', () => {
    const model = sampleModel('福山市')
    const after = typed(model, blankOf(model)[0]!, 'その先')
    expect(scheduleColumnsOf(after).at(-1)).toMatchObject({ label: 'その先', period: '2025' })
  })

  it('begins with the first year of a plan that has no column yet', () => {
    const model = sampleModel('三島市')
    expect(scheduleColumnsOf(model)).toEqual([])
    const period = nextColumnPeriod(model)
    const id = createNewIds()()
    const after = model.withChanges(addColumn(model, { id, period, label: '' }))
    expect(scheduleColumnsOf(after)).toHaveLength(1)
    expect(isBeyondPlan(model, period)).toBe(false)
  })
})

describe('how the plan writes its years', () => {
  const calendarOf = (model: PlanModel) => columnsSheet.of(model, null)!.foot[0]!.line

  it('changes the heads that stand as the program writes them, and back', () => {
    const model = sampleModel('福山市')
    const era = typed(model, calendarOf(model), '令和7年度')
    expect(era.plan.fields.calendar).toBe('era')
    expect(labels(era)).toEqual(['令和3年度', '令和4年度', '令和5年度', '令和6年度'])
    expect(calendarOf(era).text).toBe('令和7年度')
    expect(labels(typed(era, calendarOf(era), 'R7'))).toEqual(['R3', 'R4', 'R5', 'R6'])
    expect(labels(typed(era, calendarOf(era), '2025年度'))).toEqual(labels(model))
  })

  it('leaves the heads that the plan has words of its own for', () => {
    const model = sampleModel('伊豆の国市')
    const western = typed(model, calendarOf(model), '2025年度')
    expect(labels(western)).toEqual(['令和5年度(前期)', '令和5年度(後期)', '2024年度', '2025年度', '2026年度'])
  })
})
