import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnHeadsOf } from '#shared/sheets/schedule/column-heads.ts'
import type { ScheduleColumn } from '#shared/sheets/schedule/schedule-grid.ts'
import { createIds } from '../../../../helpers/create-ids.ts'

const newId = createIds()

const column = (label: string, period: string, more: Partial<ScheduleColumn> = {}): ScheduleColumn => ({
  id: newId(),
  label,
  period,
  isBeyond: false,
  weight: 1,
  ...more,
})

const labelsOf = (heads: ReadonlyArray<{ readonly label: string }>) => heads.map(({ label }) => label)

describe('columnHeadsOf', () => {
  it('puts the halves of a year under it, and lets the other years stand over both rows', () => {
    const columns = [
      column('令和5年度(前期)', '2023H1'),
      column('令和5年度(後期)', '2023H2', { weight: 2 }),
      column('令和6年度', '2024', { weight: 3 }),
      column('令和7年度', '2025', { isBeyond: true }),
    ]
    const { top, below } = columnHeadsOf(columns, 'era')
    expect(top).toMatchObject([
      { label: '令和5年度', weight: 3, rows: 1, isBeyond: false },
      { label: '令和6年度', weight: 3, rows: 2 },
      { label: '令和7年度', weight: 1, rows: 2, isBeyond: true },
    ])
    expect(below).toMatchObject([
      { label: '前期', weight: 1 },
      { label: '後期', weight: 2 },
    ])
  })

  it('writes the year as the plan does where the labels of its parts do not name it', () => {
    const months = ['4月', '10月'].map((label, index) => column(label, index === 0 ? '2024-04' : '2024-10'))
    const { top, below } = columnHeadsOf(months, 'era')
    expect(labelsOf(top)).toEqual(['令和6年度'])
    expect(labelsOf(below)).toEqual(['4月', '10月'])
  })

  it('cuts no number in two', () => {
    const months = [column('2024年10月', '2024-10'), column('2024年11月', '2024-11')]
    expect(labelsOf(columnHeadsOf(months, 'western').below)).toEqual(['10月', '11月'])
  })

  it('has one row where every column is a year', () => {
    const { top, below } = columnHeadsOf([column('R4', '2022'), column('R5', '2023')], 'era-short')
    expect(top.map(({ rows }) => rows)).toEqual([1, 1])
    expect(below).toEqual([])
  })

  it('tells columns of the same time apart', () => {
    const columns = ['2024H1', '2024H1', '2025', '2025'].map((period) => column('', period))
    const { top, below } = columnHeadsOf(columns, 'era')
    const keys = [...top, ...below].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is as wide as the columns in both rows, whatever they are', () => {
    const columns = fc.array(
      fc.record({
        label: fc.string(),
        period: fc.constantFrom('2022', '2023', '2023H1', '2023H2', '2024-04', '?'),
        isBeyond: fc.boolean(),
        weight: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(columns, (drawn) => {
        const given = drawn.map((each) => ({ ...each, id: newId() }))
        const { top, below } = columnHeadsOf(given, 'era')
        const widthOf = (heads: ReadonlyArray<{ readonly weight: number }>) =>
          heads.reduce((sum, { weight }) => sum + weight, 0)
        expect(widthOf(top)).toBe(widthOf(given))
        expect(widthOf(below)).toBe(below.length === 0 ? 0 : widthOf(top.filter(({ rows }) => rows === 1)))
        const shown = new Set(given.map(({ label }) => label))
        if (below.length === 0) expect(new Set(labelsOf(top))).toEqual(shown)
      }),
    )
  })
})
