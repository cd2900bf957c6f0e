import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import { decodeBase64url, encodeBase64url } from '#shared/encoding/base64url.ts'
import { describeWithVectors, readJsonVector } from '../../../../helpers/test-vectors.ts'

type Ed25519Vectors = {
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string }
    readonly tests: readonly { tcId: number; msg: string; sig: string; result: 'valid' | 'invalid' }[]
  }[]
}

const bytes = (hex: string) => Buffer.from(hex, 'hex')

/** Texts of the alphabet, of its neighbours in other alphabets, and of what editors and gateways add. */
const someText = fc.string({ unit: fc.constantFrom(...'AQgw9_-zB+/=\n é'), maxLength: 12 })

describe('bundleCrypto', () => {
  it('reads UTF-8 strictly and goes on reading after a refusal', () => {
    expect(bundleCrypto.decodeUtf8(bytes('e8a888e794bb'))).toBe('計画')
    // Cut off, overlong, half a surrogate pair, beyond Unicode.
    for (const bad of ['e8a8', 'c0af', 'eda080', 'f4908080']) expect(bundleCrypto.decodeUtf8(bytes(bad))).toBeNull()
    expect(bundleCrypto.decodeUtf8(bytes('e8a888'))).toBe('計')
  })

  it('keeps a byte order mark as a character', () => {
    expect(bundleCrypto.decodeUtf8(bytes('efbbbf41'))).toBe('\ufeffA')
  })

  it('knows the SHA-256 of FIPS 180-4', () => {
    const digest = Buffer.from(bundleCrypto.sha256(bundleCrypto.encodeUtf8('abc')))
    expect(digest.toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('reads and refuses the same payloads as the reader of keys and signatures', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const payload = bundleCrypto.decodePayload(text)
        expect(payload === null ? null : Uint8Array.from(payload)).toEqual(decodeBase64url(text))
      }),
      { numRuns: 5_000, seed: 7 },
    )
  })

  it('writes any payload as keys and signatures are written, also a part of other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (payload) => {
        expect(bundleCrypto.encodePayload(payload.subarray(1))).toBe(encodeBase64url(payload.subarray(1)))
      }),
      { numRuns: 1_000, seed: 8 },
    )
  })

  it('says no to keys and signatures of a wrong length', () => {
    expect(bundleCrypto.verifyEd25519(Buffer.alloc(31), Buffer.alloc(1), Buffer.alloc(64))).toBe(false)
    expect(bundleCrypto.verifyEd25519(Buffer.alloc(32), Buffer.alloc(1), Buffer.alloc(63))).toBe(false)
  })
})

describeWithVectors('wycheproof')('bundleCrypto on Wycheproof', () => {
  it('judges all 151 Ed25519 signatures as published', () => {
    const { testGroups } = readJsonVector<Ed25519Vectors>('wycheproof/ed25519_test.json')
    const judged = testGroups.flatMap(({ publicKey, tests }) =>
      tests.map(({ tcId, msg, sig, result }) => ({
        tcId,
        isRight: bundleCrypto.verifyEd25519(bytes(publicKey.pk), bytes(msg), bytes(sig)) === (result === 'valid'),
      })),
    )
    expect(judged).toHaveLength(151)
    expect(judged.filter(({ isRight }) => !isRight)).toEqual([])
  })
})
