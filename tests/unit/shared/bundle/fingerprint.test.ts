import { calculateJwkThumbprint } from 'jose'
import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { fingerprintOf, formatFingerprint, parseFingerprint, thumbprintOf } from '#shared/bundle/fingerprint.ts'
import { buildSigner } from '../../../helpers/build-bundle.ts'

describe('thumbprintOf', () => {
  it('is that of RFC 8037, appendix A.3', () => {
    const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const
    expect(thumbprintOf(key, bundleCrypto)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
  })

  it('agrees with jose', async () => {
    for (const name of ['officer', 'supervisor', 'prefecture']) {
      const { publicKey, kid } = buildSigner(name)
      expect(kid).toBe(await calculateJwkThumbprint(publicKey))
    }
  })
})

describe('fingerprintOf', () => {
  it('is the thumbprint as a number modulo 10^30', () => {
    const thumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'
    const number = BigInt(`0x${Buffer.from(thumbprint, 'base64url').toString('hex')}`)
    expect(fingerprintOf(thumbprint)).toBe(String(number).slice(-30))
  })

  it('keeps its leading zeros', () => {
    const small = Buffer.alloc(32)
    small[31] = 7
    expect(fingerprintOf(small.toString('base64url'))).toBe('7'.padStart(30, '0'))
  })

  it('throws on what is no thumbprint', () => {
    expect(() => fingerprintOf('AAAA')).toThrow('thumbprint')
  })
})

describe('formatFingerprint and parseFingerprint', () => {
  const digits = '012345678901234567890123456789'

  it('print six groups of five, and read them again', () => {
    expect(formatFingerprint(digits)).toBe('01234 56789 01234 56789 01234 56789')
    expect(parseFingerprint(formatFingerprint(digits))).toEqual({ ok: true, value: digits })
  })

  it.each(['-', '‐', '−', '―', 'ー', '－', '\u3000', '\n', ' - ', '\t'])(
    'tolerate %j between the groups',
    (separator) => {
      const typed = formatFingerprint(digits).replaceAll(' ', separator)
      expect(parseFingerprint(typed)).toEqual({ ok: true, value: digits })
    },
  )

  it('tolerate full-width digits', () => {
    const wide = digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(parseFingerprint(` ${wide} `)).toEqual({ ok: true, value: digits })
  })

  it('say how many digits came', () => {
    const code = 'fingerprint/wrong-length'
    expect(parseFingerprint(digits.slice(1))).toEqual({ ok: false, error: { code, count: 29 } })
    expect(parseFingerprint(`${digits}0`)).toEqual({ ok: false, error: { code, count: 31 } })
    expect(parseFingerprint('')).toEqual({ ok: false, error: { code, count: 0 } })
  })

  it.each(['O12345678901234567890123456789', '٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩', `${digits}.`])('refuse %j', (typed) => {
    expect(parseFingerprint(typed)).toEqual({ ok: false, error: { code: 'fingerprint/not-a-number' } })
  })
})
