import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPeriodText } from '#shared/domain/fiscal-period/period-text.ts'
import type { FieldsOf } from '#shared/domain/record/record-types.ts'
import { columnIndexOf, columnSpanOf } from '#shared/domain/schedule/column-span.ts'
import { moveBarEnd } from '#shared/domain/schedule/move-bar-end.ts'
import { periods } from '../fiscal-period/fiscal-period-arbitraries.ts'

/** Columns of one length without gaps: years, halves or quarters, oldest first. */
const grids: fc.Arbitrary<readonly string[]> = fc
  .record({
    from: fc.integer({ min: 2020, max: 2028 }),
    years: fc.integer({ min: 1, max: 6 }),
    parts: fc.constantFrom('', 'H', 'Q'),
  })
  .map(({ from, years, parts }) => {
    const perYear =
      parts === '' ? [''] : Array.from({ length: parts === 'H' ? 2 : 4 }, (_, index) => `${parts}${String(index + 1)}`)
    return Array.from({ length: years }, (_, index) => perYear.map((part) => `${String(from + index)}${part}`)).flat()
  })

const anyPeriod = periods(2018, 2036).map(toPeriodText)

type Bar = FieldsOf<'bar'>
const initialBar = { remark: null, style: 'action', track: 'plan', delayReason: null } as const
const bars: fc.Arbitrary<Bar> = fc
  .record({
    from: anyPeriod,
    to: fc.option(anyPeriod, { nil: null }),
    end: fc.constantFrom<Array<Bar['end']>>('unknown', 'closed', 'continues', 'open'),
  })
  .map((bar) => ({ ...initialBar, lane: '' as Bar['lane'], position: 0, label: '実施', ...bar }))

/** A grid, and a bar that ends with one of its columns. */
const barsOnGrid = fc
  .record({ columns: grids, one: fc.nat(), other: fc.nat(), bar: bars })
  .map(({ columns, one, other, bar }) => {
    const [first, last] = [one % columns.length, other % columns.length].sort((a, b) => a - b) as [number, number]
    return { columns, first, last, bar: { ...bar, from: columns[first]!, to: columns[last]! } }
  })

describe('columnSpanOf', () => {
  it('lies in the grid and never runs backwards', () => {
    fc.assert(
      fc.property(grids, anyPeriod, fc.option(anyPeriod, { nil: null }), (columns, from, to) => {
        const span = columnSpanOf(from, to, columns)!
        expect(span.first).toBeGreaterThanOrEqual(0)
        expect(span.last).toBeGreaterThanOrEqual(span.first)
        expect(span.last).toBeLessThan(columns.length)
      }),
    )
  })

  it('covers exactly the columns from the one to the other', () => {
    fc.assert(
      fc.property(barsOnGrid, ({ columns, first, last, bar }) => {
        expect(columnSpanOf(bar.from, bar.to, columns)).toEqual({ first, last })
        expect(columnSpanOf(bar.from, null, columns)).toEqual({ first, last: first })
      }),
    )
  })

  it('grows with the end', () => {
    fc.assert(
      fc.property(grids, fc.integer({ min: 2018, max: 2036 }), fc.nat(8), fc.nat(8), (columns, year, length, more) => {
        const endOf = (years: number) => columnSpanOf(String(year), String(year + years), columns)!.last
        expect(endOf(length + more)).toBeGreaterThanOrEqual(endOf(length))
      }),
    )
  })

  it.each([
    ['2025', '2026', ['2024', '2025', '2026', '2027'], { first: 1, last: 2 }],
    ['2025', null, ['2025H1', '2025H2', '2026H1'], { first: 0, last: 0 }],
    ['2025', '2025', ['2025H1', '2025H2', '2026H1'], { first: 0, last: 1 }],
    ['2025-05', '2026-02', ['2025', '2026'], { first: 0, last: 0 }],
    ['2019', '2040', ['2024', '2025'], { first: 0, last: 1 }],
    ['2030', null, ['2024', '2025'], { first: 1, last: 1 }],
    ['2022', '2023', ['2024', '2025'], { first: 0, last: 0 }],
  ])('from %s to %s in %j is %j', (from, to, columns, span) => {
    expect(columnSpanOf(from, to, columns)).toEqual(span)
  })

  it('is null without columns', () => {
    expect(columnSpanOf('2025', '2026', [])).toBeNull()
  })
})

describe('columnIndexOf', () => {
  it('finds each column of the grid at its place, from either side', () => {
    fc.assert(
      fc.property(grids, (columns) => {
        for (const side of ['first', 'last'] as const) {
          expect(columns.map((column) => columnIndexOf(column, columns, side))).toEqual([...columns.keys()])
        }
      }),
    )
  })
})

describe('moveBarEnd', () => {
  it('moves the end by one column and nothing else', () => {
    fc.assert(
      fc.property(barsOnGrid, fc.constantFrom(1 as const, -1 as const), ({ columns, first, last, bar }, step) => {
        const moved = moveBarEnd(bar, columns, step)
        if (moved === null) return
        const span = columnSpanOf(bar.from, moved.to, columns)!
        const stays = last === columns.length - 1 && (step === 1 || bar.end === 'continues')
        expect(span).toEqual({ first, last: stays ? last : last + step })
        expect(moved.end).toBe(stays && step === 1 ? 'continues' : 'closed')
      }),
    )
  })

  it('is taken back by the opposite move, where the bar had ended with a column', () => {
    fc.assert(
      fc.property(barsOnGrid, fc.constantFrom(1 as const, -1 as const), ({ columns, bar }, step) => {
        const closed = { ...bar, end: 'closed' as const }
        const moved = moveBarEnd(closed, columns, step)
        if (moved === null) return
        expect(moveBarEnd({ ...closed, ...moved }, columns, step === 1 ? -1 : 1)).toEqual({
          to: closed.to,
          end: 'closed',
        })
      }),
    )
  })

  it('comes to an end in either direction, whatever the bar', () => {
    fc.assert(
      fc.property(grids, bars, fc.constantFrom(1 as const, -1 as const), (columns, bar, step) => {
        let present = bar
        let moves = 0
        for (
          let moved = moveBarEnd(present, columns, step);
          moved !== null;
          moved = moveBarEnd(present, columns, step)
        ) {
          present = { ...present, ...moved }
          moves += 1
          expect(columns).toContain(present.to)
          expect(moves).toBeLessThanOrEqual(columns.length + 1)
        }
        const span = columnSpanOf(present.from, present.to, columns)!
        if (step === 1) expect([span.last, present.end]).toEqual([columns.length - 1, 'continues'])
        else expect(span.last).toBe(span.first)
      }),
    )
  })

  it('has nowhere to move without columns', () => {
    fc.assert(
      fc.property(bars, (bar) => {
        expect(moveBarEnd(bar, [], 1)).toBeNull()
      }),
    )
  })
})
