import { describe, expect, it } from 'vitest'
import { outerBrackets, withoutBrackets } from '#shared/domain/value/brackets.ts'

function textsOf(text: string): readonly string[] {
  return outerBrackets(text).map(({ start, end }) => text.slice(start, end))
}

describe('outerBrackets', () => {
  it.each([
    ['a(b)c【d】', ['(b)', '【d】']],
    ['(a(b)c)(d)', ['(a(b)c)', '(d)']],
    ['(【a】)', ['(【a】)']],
    ['(a', []],
    ['a)', []],
    ['((a)', ['(a)']],
    ['(a】', []],
  ])('of %s are %j', (text, expected) => {
    expect(textsOf(text)).toEqual(expected)
  })
})

describe('withoutBrackets', () => {
  it('blanks the brackets and what is in them, and moves nothing', () => {
    expect(withoutBrackets('a(b)c【d】e')).toBe('a   c   e')
  })
})
