import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64url, encodeBase64url } from '#shared/encoding/base64url.ts'

describe('encodeBase64url and decodeBase64url', () => {
  it('agree with Node for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(decodeBase64url(text)).toEqual(bytes)
      }),
      { numRuns: 1_000, seed: 4 },
    )
  })

  it('carry more bytes than one call takes arguments', () => {
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 31) & 0xff)
    expect(decodeBase64url(encodeBase64url(bytes))).toEqual(bytes)
  })

  it.each(['A', 'AAAAA', 'AA==', 'AAA=', 'A A', 'AA\n', 'A+', 'A/', 'AAé', 'AA\u3042', 'AB', 'AAB', '_x'])(
    'refuse %j',
    (text) => {
      expect(decodeBase64url(text)).toBeNull()
    },
  )

  it('accept exactly one text for each pair of bytes', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const accepted = [...alphabet].filter((last) => decodeBase64url(`AA${last}`) !== null)
    expect(accepted.join('')).toBe('AEIMQUYcgkosw048')
  })
})
