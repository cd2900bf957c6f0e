import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedParts } from '#renderer/features/plan/tools/bulk/changed-parts.ts'

describe('changedParts', () => {
  it('takes the part that differs, and a little around it', () => {
    const [before, after] = changedParts(`${'長'.repeat(30)}課を置く`, `${'長'.repeat(30)}室を置く`)
    expect(before).toEqual({ before: `…${'長'.repeat(24)}`, changed: '課', after: 'を置く' })
    expect(after.changed).toBe('室')
  })

  it('leaves nothing out of short texts, and shares nothing between the parts', () => {
    const text = fc.string({ unit: fc.constantFrom('あ', '𠮷', '1'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const parts = changedParts(one, other)
        expect(parts.map(({ before, changed, after }) => before + changed + after)).toEqual([one, other])
        if (one === other) expect(parts[0].changed).toBe('')
      }),
    )
  })
})
