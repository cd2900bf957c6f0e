import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnAt } from '#renderer/sheets/lanes/column-at.ts'

describe('columnAt', () => {
  it('is the column whose share of the width the pointer is in', () => {
    const weights = [1, 1, 2, 4]
    const box = { left: 100, width: 800 }
    expect([100, 199, 200, 300, 499, 500, 899].map((x) => columnAt(x, box, weights))).toEqual([0, 0, 1, 2, 2, 3, 3])
  })

  it('is the nearest column outside of the grid, and one more well behind it', () => {
    const box = { left: 100, width: 400 }
    expect(columnAt(-50, box, [1, 1])).toBe(0)
    expect(columnAt(505, box, [1, 1])).toBe(1)
    expect(columnAt(520, box, [1, 1])).toBe(2)
  })

  it('never goes back as the pointer goes on', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })
    const places = fc.tuple(fc.integer({ min: -50, max: 950 }), fc.integer({ min: 0, max: 200 }))
    fc.assert(
      fc.property(weights, places, (given, [x, more]) => {
        const box = { left: 20, width: 800 }
        expect(columnAt(x + more, box, given)).toBeGreaterThanOrEqual(columnAt(x, box, given))
      }),
    )
  })
})
