import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suspicionsIn } from '#shared/domain/text/suspicions-in.ts'

/** Each finding as its kind and the part of the text. */
function found(text: string): readonly string[] {
  return suspicionsIn(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)
}

describe('suspicionsIn', () => {
  it.each([
    ['デジタルデバйд対策', ['foreign-letter йд']],
    ['DХ推進', ['foreign-letter Х']],
    ['ΑΙ活用', ['foreign-letter ΑΙ']],
    ['デ一タ連携', ['look-alike 一']],
    ['サ-バ', ['look-alike -']],
    ['葛\ue000城', ['private-use \ue000']],
    ['計\u0378画', ['unassigned \u0378']],
    ['計�画\u0007', ['broken �', 'broken \u0007']],
    ['オン\u200bライン', ['zero-width \u200b']],
    ['令和\u202e7年', ['bidi-control \u202e']],
    ['一行目<br>二行目&nbsp;', ['markup <br>', 'markup &nbsp;']],
    ['<p class="MsoNormal">', ['markup <p class="MsoNormal">']],
    ['か\u3099んは\u309aん', ['decomposed か\u3099', 'decomposed は\u309a']],
    ['ｵﾝﾗｲﾝ申請', ['half-width-katakana ｵﾝﾗｲﾝ']],
    ['令和７年度 100件 20%', ['mixed-digits ７']],
    ['１０件から5件', ['mixed-digits １０']],
  ])('finds what is wrong in %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    'デジタルデバイド対策を、令和7年度（2025年度）までに進める。',
    'α版とβ版、5 μm、Россия',
    '葛\u{e0100}城市・辻\ufe00',
    '家族 👨\u200d👩\u200d👧',
    '<参考> 10 < 20、A&B、R&D;',
    'メニュー一覧、サービス一ヶ月、人口、力を入れる',
    '①申請②受付\n③通知\tⅣ',
    'アイシーティー－ビーシーピー',
    'Wi-Fi、ＲＰＡ、１２３',
    '',
  ])('has nothing to say about %j', (text) => {
    expect(found(text)).toEqual([])
  })

  it('names parts of the text in their order, never empty and never beyond its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const { from, to } of suspicionsIn(text)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          last = from
        }
      }),
    )
  })

  it('finds a sign that is wrong by itself wherever it stands', () => {
    const wrong = fc.constantFrom('\ue000', '\u200b', '\u202e', '�', '<br>', 'ｱ')
    fc.assert(
      fc.property(fc.string(), wrong, fc.string(), (before, sign, after) => {
        const at = before.length
        const covering = suspicionsIn(`${before} ${sign} ${after}`).some(
          ({ from, to }) => from <= at + 1 && to > at + 1,
        )
        expect(covering).toBe(true)
      }),
    )
  })
})
