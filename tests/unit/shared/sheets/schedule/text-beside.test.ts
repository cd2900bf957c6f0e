import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stackBars } from '#shared/sheets/schedule/stack-bars.ts'
import { textsBeside } from '#shared/sheets/schedule/text-beside.ts'

const COLUMNS = 8
const bars = fc.array(
  fc
    .record({ first: fc.nat(COLUMNS - 1), more: fc.nat(3), words: fc.string({ maxLength: 120 }) })
    .map(({ first, more, words }) => ({
      first,
      last: Math.min(first + more, COLUMNS - 1),
      words,
      fields: { track: 'plan' as const },
    })),
  { maxLength: 8 },
)

describe('textsBeside', () => {
  it('puts words only where nothing else stands, right behind their bar', () => {
    fc.assert(
      fc.property(bars, fc.nat(COLUMNS), (given, taken) => {
        const isTaken = (column: number) => column === taken
        const laid = stackBars(given, isTaken)
        const places = textsBeside(laid, { weights: Array.from({ length: COLUMNS }, () => 1), isTaken })
        expect(places).toHaveLength(given.length)
        for (const [index, place] of places.entries()) {
          const bar = laid[index]!
          if (place === null) continue
          expect(place.first).toBe(bar.last + 1)
          expect(place.last).toBeGreaterThanOrEqual(place.first)
          expect(place.last).toBeLessThan(COLUMNS)
          if (bar.row === 0) expect(taken < place.first || taken > place.last).toBe(true)
          for (const other of laid) {
            const isApart = other.row !== bar.row || other.last < place.first || other.first > place.last
            expect(isApart).toBe(true)
          }
        }
      }),
    )
  })

  it('leaves words in a bar that holds them in three lines, and moves those of a month beside it', () => {
    const weights = Array.from({ length: 12 }, () => 1)
    const bar = (words: string, last: number) => ({ first: 0, last, row: 0, words })
    const room = { weights, isTaken: () => false }
    expect(textsBeside([bar('関係課との協議と要件の整理', 5)], room)).toEqual([null])
    expect(textsBeside([bar('関係課との協議と要件の整理', 0)], room)).toEqual([{ first: 1, last: 11 }])
    const next = { ...bar('導入', 1), first: 1 }
    expect(textsBeside([bar('関係課との協議と要件の整理', 0), next], room)).toEqual([null, null])
  })
})
