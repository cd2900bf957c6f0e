import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeSheets, type PlacedSheet } from '#shared/paper/run/page-places.ts'

/** A sheet that begins with a heading, and whose every page holds one block with a heading of its own. */
function buildSheet(name: number, pages: number): PlacedSheet {
  const keys = Array.from({ length: pages }, (_, page) => `${String(name)} ${String(page)}`)
  return {
    headings: [
      { key: String(name), depth: 0, title: '', block: null },
      ...keys.map((key) => ({ key, depth: 1, title: '', block: key })),
    ],
    blockKeys: keys,
    pages: keys.map((_, block) => [{ block, isContinued: false, above: [], side: [], parts: [] }]),
  }
}

describe('placeSheets', () => {
  it('numbers the pages through and knows the page of every heading', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (counts) => {
        const places = placeSheets(counts.map((count, name) => buildSheet(name, count)))
        const total = counts.reduce((sum, count) => sum + count, 0)
        let before = 0
        for (const [name, count] of counts.entries()) {
          expect(places[name]).toMatchObject({ first: before + 1, total })
          expect(places[name]?.ofHeadings.get(String(name))).toBe(before + 1)
          for (let page = 0; page < count; page += 1) {
            expect(places[0]?.ofHeadings.get(`${String(name)} ${String(page)}`)).toBe(before + page + 1)
          }
          before += count
        }
      }),
    )
  })

  it('finds a card whose first block its page leaves out', () => {
    const heading = { key: 'card', depth: 1, title: '', block: 'card' }
    const placed = { block: 2, isContinued: false, above: [], side: [], parts: [] }
    const [place] = placeSheets([
      { headings: [heading], blockKeys: ['other', 'card', 'card'], pages: [[{ ...placed, block: 0 }], [placed]] },
    ])
    expect(place?.ofHeadings.get('card')).toBe(2)
  })
})
