import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackBars } from '#shared/sheets/schedule/stack-bars.ts'

const bars = fc.array(
  fc
    .record({ first: fc.nat(5), more: fc.nat(3), track: fc.constantFrom<'plan' | 'actual'>('plan', 'actual') })
    .map(({ first, more, track }) => ({ first, last: first + more, fields: { track } })),
  { maxLength: 8 },
)

describe('stackBars', () => {
  it('lets no two bars lie over each other, and puts what was done below all that was planned', () => {
    fc.assert(
      fc.property(bars, fc.nat(8), (given, taken) => {
        const stacked = stackBars(given, (column) => column === taken)
        expect(stacked.map(({ first, last, fields }) => ({ first, last, fields }))).toEqual(given)
        for (const [index, one] of stacked.entries()) {
          if (one.row === 0) expect(taken < one.first || taken > one.last).toBe(true)
          for (const other of stacked.slice(index + 1)) {
            const isApart = one.row !== other.row || one.last < other.first || other.last < one.first
            expect(isApart).toBe(true)
          }
        }
        const rowsOf = (track: string) => stacked.filter(({ fields }) => fields.track === track).map(({ row }) => row)
        if (rowsOf('plan').length > 0 && rowsOf('actual').length > 0) {
          expect(Math.min(...rowsOf('actual'))).toBeGreaterThan(Math.max(...rowsOf('plan')))
        }
      }),
    )
  })

  it('keeps bars that follow each other in one line', () => {
    const given = [0, 1, 2].map((column) => ({ first: column, last: column, fields: { track: 'plan' as const } }))
    expect(stackBars(given, () => false).map(({ row }) => row)).toEqual([0, 0, 0])
  })
})
