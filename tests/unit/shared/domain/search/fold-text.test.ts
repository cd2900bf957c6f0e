import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, foldWithPlaces } from '#shared/domain/search/fold-text.ts'
import { usualForms } from '#shared/domain/search/letter-variants.ts'

const LETTERS = '髙高﨑崎邊邉辺齋齊斎濱浜𠮷ケヶヵカか箇関年１1,，、 　\nＡａAー－-―〜～ｶﾞガがパﾟ゛㈱①㍿é㌎🄁'
const letters = fc.constantFrom(...LETTERS, '葛\u{e0100}', 'か\u3099', 'e\u0301', '\u3099', '\u200b', 'ワ\u3099')
const text = fc.oneof(
  fc.array(letters, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

describe('foldText', () => {
  it.each([
    ['widths', 'ＤＸ推進　ｵﾝﾗｲﾝ', 'dx推進おんらいん'],
    ['hiragana and katakana', 'ヴァイオリン', 'ゔぁいおりん'],
    ['half-width voiced kana', 'ﾊﾟｿｺﾝｶﾞ', 'ぱそこんが'],
    ['voiced marks on their own', 'か\u3099カ゛', 'がが'],
    ['forms of a letter', '髙橋﨑山渡邉邊齋藤濱吉𠮷欅﨔', '高橋崎山渡辺辺斎藤浜吉吉欅欅'],
    ['old forms', '國立圖書館・舊町役場', '国立図書館・旧町役場'],
    ['selectors of a form', '葛\u{e0100}城', '葛城'],
    ['forms that Unicode knows to be the same', '神福', '神福'],
    ['dashes and long vowel marks', '1－1 1‐1 1―1 データ', '1-11-11-1で-た'],
    ['waves', '令和5〜7年度～', '令和5~7年度~'],
    ['accents', 'Café', 'cafe'],
    ['commas of figures, but no others', '1,000件，２，０００人、3, a', '1000件、2000人、3、a'],
    ['signs for several letters', '㈱①㍿', '(株)1株式会社'],
    ['ケ that is read か', '3ヶ年 3ケ年 3か年 3箇年 霞ケ関 ケア', '3か年3か年3か年3か年霞か関けあ'],
  ])('makes one of %s', (_, written, folded) => {
    expect(foldText(written)).toBe(folded)
  })

  it('changes no folded text', () => {
    fc.assert(
      fc.property(text, (any) => foldText(foldText(any)) === foldText(any)),
      { numRuns: 2000 },
    )
  })

  it('changes no folded letter, of all that there are', () => {
    const unstable = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code)).filter(
      (letter) => foldText(foldText(letter)) !== foldText(letter),
    )
    expect(unstable).toEqual([])
  })

  it('folds parts of a text as it folds the text, where no figure and no ケ stands', () => {
    const words = fc.array(fc.constantFrom('髙い', 'ＤＸ', 'ｶﾞ', 'データ', '㈱', '、', 'é'), { maxLength: 6 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(foldText([...one, ...other].join(''))).toBe(foldText(one.join('')) + foldText(other.join('')))
      }),
    )
  })
})

describe('foldWithPlaces', () => {
  it('folds as foldText does', () => {
    fc.assert(fc.property(text, (any) => foldWithPlaces(any).folded === foldText(any)))
  })

  it('names for each folded unit a part of the text, in order', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { folded, from, to } = foldWithPlaces(any)
        expect([from.length, to.length]).toEqual([folded.length, folded.length])
        from.forEach((start, index) => {
          expect(start).toBeLessThan(to[index] ?? 0)
          expect(start).toBeGreaterThanOrEqual(from[index - 1] ?? 0)
        })
        expect(to.at(-1) ?? 0).toBeLessThanOrEqual(any.length)
      }),
    )
  })

  it('leads back to the written letters', () => {
    const { folded, from, to } = foldWithPlaces('Ａ　1,000㈱ｶﾞ')
    expect(folded).toBe('a1000(株)が')
    expect([from.slice(1, 3), to.slice(1, 3)]).toEqual([
      [2, 4],
      [3, 5],
    ])
    expect([from.at(-1), to.at(-1)]).toEqual([8, 10])
  })
})

describe('usualForms', () => {
  it('has no form that is itself another form of something', () => {
    expect([...usualForms.values()].filter((usual) => usualForms.has(usual))).toEqual([])
  })

  it('lists no letter twice', () => {
    expect(usualForms.size).toBeGreaterThan(380)
    for (const [other, usual] of usualForms) expect(foldText(other)).toBe(usual)
  })
})
