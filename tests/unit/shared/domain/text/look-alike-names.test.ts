import { describe, expect, it } from 'vitest'
import { appearanceOf, findLookAlike } from '#shared/domain/text/look-alike-names.ts'

describe('findLookAlike', () => {
  it.each([
    ['デ一タ推進課', 'データ推進課'],
    ['ＤＸ推進課', 'DX推進課'],
    ['DХ推進課', 'DX推進課'],
    ['企画 課長', '企画課長'],
    ['総務\u200b課長', '総務課長'],
    ['二ュータウン課', 'ニュータウン課'],
    ['未吉 花子', '末吉花子'],
    ['O1係', '0l係'],
  ])('finds that %j is taken for %j', (name, known) => {
    expect(findLookAlike(name, ['別の課', known])).toBe(known)
  })

  it('has nothing to say of the same name, nor of another one', () => {
    expect(findLookAlike('データ推進課', ['データ推進課', 'デジタル推進課'])).toBeNull()
  })
})

describe('appearanceOf', () => {
  it('is its own appearance', () => {
    for (const name of ['デ一タ推進課', 'Ｏ１係', 'べリー', '未吉 花子']) {
      expect(appearanceOf(appearanceOf(name))).toBe(appearanceOf(name))
    }
  })
})
