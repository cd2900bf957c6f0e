import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSamplePlans } from '#db/samples/index.ts'
import { movePeriod, moveYears } from '#shared/domain/bulk/move-years.ts'
import { readPeriod } from '#shared/domain/fiscal-period/read-period.ts'
import { writePeriod, type PeriodNotation } from '#shared/domain/fiscal-period/write-period.ts'
import { searchableTexts } from '#shared/domain/search/searchable-texts.ts'

const all = (by: number) => ({ from: null, by })
const notation = fc.constantFrom<PeriodNotation>('era', 'era-short', 'western', 'both')
const year = fc.integer({ min: 1995, max: 2040 })

describe('moveYears', () => {
  it.each([
    ['令和7年度', '令和8年度'],
    ['R7', 'R8'],
    ['Ｒ７', 'Ｒ８'],
    ['R 7', 'R 8'],
    ['㋿7年度', '㋿8年度'],
    ['2025', '2026'],
    ['2025年度', '2026年度'],
    ['２０２５年度', '２０２６年度'],
    ['令和7年度（2025年度）', '令和8年度（2026年度）'],
    ['令和7(2025)年度', '令和8(2026)年度'],
    ['令和5～7年度', '令和6～8年度'],
    ['令和5～令和7年度', '令和6～令和8年度'],
    ['2023～2025年度', '2024～2026年度'],
    ['2023～25年度', '2024～26年度'],
    ['R5～R7', 'R6～R8'],
    ['平成30年度から令和9年度まで', '令和元年度から令和10年度まで'],
    ['H30実績、R7目標', 'R元実績、R8目標'],
    ['令和7年度までに3年度分、25年度予算', '令和8年度までに3年度分、25年度予算'],
    ['250件／令和7年度', '250件／令和8年度'],
  ])('moves %s to %s', (before, after) => {
    expect(moveYears(before, all(1))).toBe(after)
  })

  it.each([
    '令和7年3月策定',
    'R4.9.30現在',
    '令和7年',
    '2025年4月',
    '2,025件',
    'M365の導入',
    'ISO27001',
    '電話055-948-2025',
    '人口2025人',
    '令和の改革',
  ])('leaves %s as it is', (text) => {
    expect(moveYears(text, all(1))).toBe(text)
  })

  it('moves one year alone', () => {
    expect(moveYears('R6 80件、R7 100件', { from: 2025, by: 3 })).toBe('R6 80件、R10 100件')
  })

  it('writes each year as the program writes it in that notation', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: -5, max: 5 }), notation, (from, by, form) => {
        const write = (written: number) => writePeriod({ kind: 'year', year: written }, form)
        expect(moveYears(write(from), all(by))).toBe(write(from + by))
      }),
    )
  })

  it('moves both ends of a range that is read back as the moved one', () => {
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: -3, max: 3 }),
        notation,
        (from, span, by, form) => {
          const range = (start: number) =>
            ({ kind: 'range', from: { kind: 'year', year: start }, to: { kind: 'year', year: start + span } }) as const
          const read = readPeriod(moveYears(writePeriod(range(from), form), all(by)))
          expect(read.ok && read.value.period).toEqual(range(from + by))
        },
      ),
    )
  })

  it('brings every text of the samples back to what it was', () => {
    const texts = readSamplePlans().flatMap((records) => records.flatMap(searchableTexts).map(({ text }) => text))
    const moved = texts.filter((text) => moveYears(text, all(2)) !== text)
    expect(moved.length).toBeGreaterThan(100)
    const changed = moved.filter((text) => moveYears(moveYears(text, all(2)), all(-2)) !== text)
    expect(changed.filter((text) => !/平成3[01]|H3[01]|[RＲ][1１]|令和[1１]年/.test(text))).toEqual([])
  })
})

describe('movePeriod', () => {
  it.each([
    ['2025', '2026'],
    ['2025H2', '2026H2'],
    ['2025Q1', '2026Q1'],
    ['2026-03', '2027-03'],
    ['2025..2027', '2026..2027'],
    ['..2025', '..2026'],
    ['2026', '2026'],
    ['?', '?'],
  ])('moves what lies in fiscal 2025: %s to %s', (before, after) => {
    expect(movePeriod(before, { from: 2025, by: 1 })).toBe(after)
  })

  it('makes no range that ends before it begins', () => {
    expect(movePeriod('2025..2026', { from: 2025, by: 5 })).toBe('2025..2026')
  })
})
