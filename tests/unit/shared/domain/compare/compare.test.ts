import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeOrder } from '#shared/domain/compare/merge-order.ts'
import { textDifference, type TextStretch } from '#shared/domain/compare/text-difference.ts'

const texts = fc.string({ unit: fc.constantFrom('申', '請', 'を', '窓', '1', '0', ',', '件', 'カ', 'ー', 'a', '𠮷') })
const whole = (stretches: readonly TextStretch[]) => stretches.map(({ text }) => text).join('')
const kept = (stretches: readonly TextStretch[]) => whole(stretches.filter(({ isChanged }) => !isChanged))
const marked = (stretches: readonly TextStretch[]) =>
  stretches.map(({ text, isChanged }) => (isChanged ? `〔${text}〕` : text)).join('')

describe('textDifference', () => {
  it('gives each side back whole, and the same unmarked text on both sides', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const difference = textDifference(before, after)
        expect(whole(difference.before)).toBe(before)
        expect(whole(difference.after)).toBe(after)
        expect(kept(difference.before)).toBe(kept(difference.after))
        const isMarked = [...difference.before, ...difference.after].some(({ isChanged }) => isChanged)
        expect(isMarked).toBe(before !== after)
      }),
    )
  })

  it('marks whole figures and words', () => {
    const { before, after } = textDifference(
      '令和7年度に1,000件の申請を受ける。',
      '令和7年度に1,200件のオンライン申請を受ける。',
    )
    expect(marked(before)).toBe('令和7年度に〔1,000〕件の申請を受ける。')
    expect(marked(after)).toBe('令和7年度に〔1,200〕件の〔オンライン〕申請を受ける。')
  })
})

describe('mergeOrder', () => {
  it('keeps the order of the newer list, every key once, and a lost key behind its old neighbour', () => {
    const lists = fc.uniqueArray(fc.constantFrom(...'abcdefgh'))
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const merged = mergeOrder(before, after)
        expect(merged.filter((key) => after.includes(key))).toEqual(after)
        expect([...merged].sort()).toEqual([...new Set([...before, ...after])].sort())
      }),
    )
    expect(mergeOrder(['a', 'b', 'c', 'd'], ['d', 'a', 'e'])).toEqual(['d', 'a', 'b', 'c', 'e'])
  })
})
