import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigits, readCheckDigits } from '#shared/bundle/check-digits.ts'
import { failed, ok } from '#shared/result.ts'

const DIGEST = 'sha256:3f2a91c0d4e5b6a7083f2a91c0d4e5b6a7083f2a91c0d4e5b6a7083f2a91c0d4'

const digests = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => `sha256:${digits.join('')}`)

describe('checkDigits', () => {
  it('groups the first eight digits', () => {
    expect(checkDigits(DIGEST)).toBe('3f2a-91c0')
  })
})

describe('readCheckDigits', () => {
  it.each([
    '3f2a-91c0',
    '３Ｆ２Ａ－９１Ｃ０',
    ' 3f2a 91c0 ',
    '照合　3F2A‐91C0',
    '照合番号：3f2aー91c0',
    '3f2a・9lcO',
    'sha256:3f2a91c0',
  ])('reads %s', (typed) => {
    expect(readCheckDigits(typed)).toEqual(ok('sha256:3f2a91c0'))
  })

  it('reads back what stands on paper, of every digest', () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const read = readCheckDigits(checkDigits(digest))
        expect(read.ok && digest.startsWith(read.value) && read.value.length).toBe('sha256:'.length + 8)
        expect(readCheckDigits(digest)).toEqual(ok(digest))
      }),
    )
  })

  it.each([
    ['3f2a9', { code: 'digits/too-few', count: 5 }],
    ['', { code: 'digits/too-few', count: 0 }],
    ['0'.repeat(65), { code: 'digits/too-many', count: 65 }],
    ['3f2z-91c0', { code: 'digits/not-hexadecimal', character: 'z' }],
    ['三島市の個票', { code: 'digits/not-hexadecimal', character: '三' }],
    ['3f2a%1c0', { code: 'digits/not-hexadecimal', character: '%' }],
  ] as const)('refuses %s', (typed, error) => {
    expect(readCheckDigits(typed)).toEqual(failed(error))
  })
})
