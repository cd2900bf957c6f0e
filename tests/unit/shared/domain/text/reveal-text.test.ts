import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDeceptive, revealText } from '#shared/domain/text/reveal-text.ts'

/** What is drawn, the marked parts in brackets. */
const drawn = (text: string) => revealText(text).map(({ shown, kind }) => (kind === null ? shown : `[${shown}]`))

describe('revealText', () => {
  it.each([
    ['令和\u202e7年', ['令和', '[U+202E]', '7年']],
    ['承認\u2066\u200e済', ['承認', '[U+2066 U+200E]', '済']],
    ['オン\u200bライン', ['オン', '[U+200B]', 'ライン']],
    ['デ一タ連携', ['デ', '[一]', 'タ連携']],
    ['DХ推進', ['D', '[Х]', '推進']],
    ['葛\ue000城', ['葛', '[U+E000]', '城']],
    ['計\u0378画', ['計', '[U+0378]', '画']],
  ])('names or marks what can deceive in %j', (text, expected) => {
    expect(drawn(text)).toEqual(expected)
    expect(isDeceptive(text)).toBe(true)
  })

  it.each(['', '令和7年度に20業務', 'ｵﾝﾗｲﾝ申請 ７件', '葛\u{e0100}城市 👨\u200d👩\u200d👧'])(
    'leaves %j as it is',
    (text) => {
      expect(drawn(text).join('')).toBe(text)
      expect(isDeceptive(text)).toBe(false)
    },
  )

  it('judges a part by the whole text, and names of it what stands there', () => {
    const text = 'デ一タ\u200b\u200b連携'
    const pieces = (from: number, to: number) => revealText(text, { from, to }).map(({ shown, kind }) => [shown, kind])
    expect(pieces(1, 2)).toEqual([['一', 'look-alike']])
    expect(pieces(2, 4)).toEqual([
      ['タ', null],
      ['U+200B', 'zero-width'],
    ])
    expect(pieces(5, 7)).toEqual([['連携', null]])
  })

  it('loses nothing of any text, and draws no sign of direction', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u202e', '\u2066', 'デ一タ'))),
        (parts) => {
          const pieces = revealText(parts.join(''))
          expect(pieces.map(({ text }) => text).join('')).toBe(parts.join(''))
          expect(pieces.map(({ shown }) => shown).join('')).not.toMatch(
            /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
          )
        },
      ),
    )
  })
})
