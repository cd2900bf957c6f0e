import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFullWidth, toHalfWidth } from '#shared/domain/text/change-width.ts'

const anyText = fc.string({ unit: fc.constantFrom(...'aZ09 (),./-~％１ａＺ，．　ｶﾊﾞﾟﾜｳｰ｡アガパヴー。゛漢𠮷') })

describe('toFullWidth', () => {
  it('widens digits, letters, marks and katakana', () => {
    expect(toFullWidth('DX 50% (ﾃﾞｼﾞﾀﾙ･ﾊﾟｿｺﾝ)')).toBe('ＤＸ　５０％　（デジタル・パソコン）')
  })

  it('widens only what is named', () => {
    expect(toFullWidth('AI ｶﾞｲﾄﾞ 2025', ['katakana'])).toBe('AI ガイド 2025')
  })

  it('twice is as good as once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toFullWidth(toFullWidth(text))).toBe(toFullWidth(text))
      }),
    )
  })
})

describe('toHalfWidth', () => {
  it('narrows digits and letters and leaves the marks of Japanese text alone', () => {
    expect(toHalfWidth('ＤＸ（令和７年度）１，０００．５％', ['digits', 'letters'])).toBe('DX（令和7年度）1,000.5％')
  })

  it('writes katakana as half-width katakana with their marks', () => {
    expect(toHalfWidth('ガイド、ヴー')).toBe('ｶﾞｲﾄﾞ､ｳﾞｰ')
  })

  it('twice is as good as once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toHalfWidth(toHalfWidth(text))).toBe(toHalfWidth(text))
      }),
    )
  })

  it('takes back what toFullWidth does to a half-width text', () => {
    const half = fc.string({ unit: fc.constantFrom(...'aZ09 (),./-~!ｶﾊﾞﾟﾜｳｰ｡漢') })
    fc.assert(
      fc.property(half, (text) => {
        expect(toHalfWidth(toFullWidth(text))).toBe(text)
      }),
    )
  })
})
