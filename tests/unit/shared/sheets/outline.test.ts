import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstLines, outlineOf, type OutlineItem } from '#shared/sheets/outline.ts'
import { sampleModels } from '../../../helpers/sample-models.ts'

/** The lines from above to below, each with how deep it stands. */
function linesOf(items: readonly OutlineItem[], depth = 0): readonly string[] {
  return items.flatMap(({ id, children }) => [`${String(depth)} ${id}`, ...linesOf(children, depth + 1)])
}

describe('firstLines', () => {
  it('ends any outline with the line of that rank, and leaves those above it where they stand', () => {
    const outlines = Object.values(sampleModels).map(outlineOf)
    fc.assert(
      fc.property(fc.constantFrom(...outlines), fc.nat({ max: 200 }), (outline, count) => {
        expect(linesOf(firstLines(outline, count))).toEqual(linesOf(outline).slice(0, count))
      }),
    )
  })

  it('is the very same outline where there are no more lines', () => {
    const outline = outlineOf(sampleModels.shimada)
    expect(firstLines(outline, linesOf(outline).length)).toBe(outline)
  })
})
