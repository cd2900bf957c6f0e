import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { portionsOf } from '#shared/paper/run/portions.ts'

describe('portionsOf', () => {
  it('gives the pages of small sheets together and those of a long one in pieces', () => {
    expect(portionsOf([1, 1, 5, 1], 3)).toEqual([
      [
        { sheet: 0, from: 0, to: 1 },
        { sheet: 1, from: 0, to: 1 },
        { sheet: 2, from: 0, to: 1 },
      ],
      [{ sheet: 2, from: 1, to: 4 }],
      [
        { sheet: 2, from: 4, to: 5 },
        { sheet: 3, from: 0, to: 1 },
      ],
    ])
  })

  it('begins no portion that has no pages', () => {
    expect(portionsOf([2, 1], 3)).toHaveLength(1)
    expect(portionsOf([2, 1, 3], 3)).toHaveLength(2)
  })

  it('holds every page once and in order, and no portion but the last is smaller than it may be', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 25 }), (pageCounts, size) => {
        const portions = portionsOf(pageCounts, size)
        const pages = portions.map((portion) => portion.flatMap(pagesIn))
        expect(pages.flat()).toEqual(pageCounts.flatMap((to, sheet) => pagesIn({ sheet, from: 0, to })))
        expect(pages.slice(0, -1).every(({ length }) => length === size)).toBe(true)
        expect(pages.at(-1)!.length).toBeLessThanOrEqual(size)
      }),
    )
  })
})

function pagesIn({ sheet, from, to }: { readonly sheet: number; readonly from: number; readonly to: number }) {
  return Array.from({ length: to - from }, (_, index) => `${String(sheet)} ${String(from + index)}`)
}
