import { describe, expect, it } from 'vitest'
import { codePointName, drawnCharacters, lackingIn } from '#shared/paper/unprintable.ts'

const codes = (text: string) => new Set([...text].map((character) => character.codePointAt(0) ?? 0))

describe('drawnCharacters', () => {
  it('has every character once, without blanks and what nobody sees', () => {
    expect([...drawnCharacters(['市 市民\n', '\u3000葛\u{e0100}城\u200d', '\ue000'])]).toEqual([
      '市',
      '民',
      '葛',
      '城',
      '\ue000',
    ])
  })

  it('takes a letter and its mark for the character that they make', () => {
    expect([...drawnCharacters(['か\u3099'])]).toEqual(['が'])
  })
})

describe('lackingIn', () => {
  it('has what the font lacks', () => {
    expect([...lackingIn(new Set('市民➔𠮷'), codes('市民𠮷'))]).toEqual(['➔'])
  })

  it('has 外字, unassigned and broken characters, whatever the font draws for them', () => {
    const none = ['\ue000', '\u{f0000}', '\u{10fffd}', '\u0378', '\u0007', '\ud800']
    expect([...lackingIn(new Set(['市', ...none]), codes(`市${none.join('')}`))]).toEqual(none)
  })
})

describe('codePointName', () => {
  it('has at least four digits', () => {
    expect(['A', '髙', '𠮷'].map(codePointName)).toEqual(['U+0041', 'U+9AD9', 'U+20BB7'])
  })
})
