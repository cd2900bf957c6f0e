import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWidth } from '#shared/domain/fiscal-period/fold-width.ts'

describe('foldWidth', () => {
  it('folds letters, digits and signs, and leaves kana, kanji and long marks alone', () => {
    expect(foldWidth('Ｒ７　２０２５／８，０００％～〜（ー）−ｶ')).toBe('R7 2025/8,000%~~(ー)-ｶ')
  })

  it('never changes the length of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWidth(text)).toHaveLength(text.length)
      }),
    )
  })
})
