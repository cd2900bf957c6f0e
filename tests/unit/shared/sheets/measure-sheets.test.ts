import { describe, expect, it } from 'vitest'
import { removeRecords } from '#shared/domain/edit/remove-records.ts'
import { findDestinations } from '#shared/sheets/places/destinations.ts'
import { kpiSheetOf } from '#shared/sheets/indicators/kpi-sheet.ts'
import { scheduleSheetOf } from '#shared/sheets/schedule/schedule-sheet.ts'
import { listMeasureSheets, sheetAfter, sheetsOfMeasure } from '#shared/sheets/sheet-choice.ts'
import { titleOfSheet } from '#shared/sheets/places/title-of-sheet.ts'
import { sampleModel } from '../../../helpers/sample-model.ts'

const fukuyama = sampleModel('福山市')
const measureOf = (number: string) => fukuyama.list('measure').find(({ fields }) => fields.number === number)!.id
const rowsOf = (owner: ReturnType<typeof measureOf> | null) =>
  scheduleSheetOf(fukuyama, owner).groups.flatMap(({ rows }) => rows.map(({ id }) => id))

describe('the sheets of one measure', () => {
  it('hold the measure with all below it, and together what the sheet of the whole plan holds', () => {
    const outermost = fukuyama.listBy('measure', 'parent', null).map(({ id }) => id)
    expect(outermost).toHaveLength(3)
    expect(outermost.flatMap(rowsOf)).toEqual(rowsOf(null))
    expect(rowsOf(measureOf('1-1'))).toHaveLength(8)
    const kpi = (owner: ReturnType<typeof measureOf> | null) =>
      kpiSheetOf(fukuyama, owner).groups.flatMap(({ projects }) => projects.map(({ id }) => id))
    expect(outermost.flatMap(kpi)).toEqual(kpi(null))
  })

  it('are named after it', () => {
    const owner = measureOf('1-1')
    expect(scheduleSheetOf(fukuyama, owner).heading.sheetTitle).toBe('工程表　1-1 行政手続のオンライン化')
    expect(titleOfSheet(fukuyama, { kind: 'kpi', owner })).toBe('評価指標一覧　1-1 行政手続のオンライン化')
    expect(titleOfSheet(fukuyama, { kind: 'kpi', owner: null })).toBe('評価指標一覧')
    const found = findDestinations(fukuyama, '工程表 オンライン化', 5).filter(({ isCard }) => !isCard)
    expect(found.map(({ sheet }) => sheet)).toEqual([{ kind: 'schedule', owner }])
  })

  it('are there where they have something to show: none in a plan without projects, lanes and indicators', () => {
    expect(listMeasureSheets(sampleModel('三島市'))).toEqual([])
    expect(sheetsOfMeasure(fukuyama, measureOf('1-1')).map(({ choice }) => choice.kind)).toEqual(['schedule', 'kpi'])
    expect(listMeasureSheets(fukuyama)).toHaveLength(2 * fukuyama.list('measure').length)
  })

  it('give way to the sheet of the whole plan when the measure goes', () => {
    const owner = measureOf('1-1')
    const after = fukuyama.withChanges(removeRecords(fukuyama, [owner]))
    expect(sheetAfter(fukuyama, after, { kind: 'schedule', owner })).toEqual({ kind: 'schedule', owner: null })
    expect(sheetAfter(fukuyama, after, { kind: 'kpi', owner: measureOf('1-2') }).owner).toBe(measureOf('1-2'))
  })
})

describe('the legend', () => {
  it('explains only what is drawn in the lanes of the sheet', () => {
    const izunokuni = sampleModel('伊豆の国市')
    expect(scheduleSheetOf(izunokuni).legend).toContain('state')
    expect(scheduleSheetOf(sampleModel('川本町')).legend).toEqual(['goesOn'])
    expect(scheduleSheetOf(sampleModel('島田市')).legend).toEqual([])
    expect(scheduleSheetOf(fukuyama, measureOf('1-1')).legend).toEqual(['continues', 'unknown'])
    expect(scheduleSheetOf(fukuyama, measureOf('3-3')).legend).toContain('marker')
  })
})
