import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noRepairs, repairText, type Repairs } from '#shared/domain/text/repair-text.ts'
import { suspicionsIn, type SuspicionKind } from '#shared/domain/text/suspicions-in.ts'

const pieces =
  '<b> </p> < b> &lt; &amp; lt; &#x3c; &#0; &NBSP; \u200b \u200d \u202e か \u3099 ﾊ ﾟ １ 2 , 👨 漢 A'.split(' ')
const piece = fc.constantFrom(' ', '\n', ...pieces)
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
const anyRepairs: fc.Arbitrary<Repairs> = fc.record({
  width: fc.constantFrom('as-is', 'full', 'half'),
  isPlain: fc.boolean(),
  isSeen: fc.boolean(),
  isComposed: fc.boolean(),
})

describe('repairText', () => {
  it('takes HTML off and keeps its lines', () => {
    const text = '<p class="MsoNormal">申請<br>受付&nbsp;100件</p><p>通知</p>'
    expect(repairText(text, { ...noRepairs, isPlain: true })).toBe('申請\n受付\u00a0100件\n通知')
  })

  it('writes digits and letters in half and katakana in full width', () => {
    expect(repairText('ＲＰＡ ﾂｰﾙ １，０００件', { ...noRepairs, width: 'half' })).toBe('RPA ツール 1,000件')
  })

  it('does nothing unless it is told to', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(repairText(text, noRepairs)).toBe(text)
      }),
    )
  })

  it.each<readonly [Partial<Repairs>, readonly SuspicionKind[]]>([
    [{ isPlain: true }, ['markup']],
    [{ isSeen: true }, ['zero-width', 'bidi-control']],
    [{ isComposed: true }, ['decomposed']],
    [{ width: 'half' }, ['half-width-katakana', 'mixed-digits']],
    [{ width: 'full' }, ['half-width-katakana', 'mixed-digits']],
  ])('%j leaves none of %j', (repairs, kinds) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const left = suspicionsIn(repairText(text, { ...noRepairs, ...repairs })).map(({ kind }) => kind)
        expect(left.filter((kind) => kinds.includes(kind))).toEqual([])
      }),
    )
  })

  it('twice is as good as once', () => {
    fc.assert(
      fc.property(anyText, anyRepairs, (text, repairs) => {
        const once = repairText(text, repairs)
        expect(repairText(once, repairs)).toBe(once)
      }),
    )
  })
})
