import { createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSoundPublicKey, PublicKeySchema, publicKeyBytes } from '#shared/bundle/public-key.ts'
import { buildSigner } from '../../../helpers/build-bundle.ts'
import { keyOf, smallOrderPoints } from '../../../helpers/small-order-points.ts'

/** Encodings whose y is p, p + 1 … 2^255 - 1, and those whose x is zero with a sign. */
const nonCanonical = [
  ...Array.from({ length: 19 }, (_, above) => `${(0xed + above).toString(16)}${'ff'.repeat(30)}7f`),
  ...Array.from({ length: 19 }, (_, above) => `${(0xed + above).toString(16)}${'ff'.repeat(31)}`),
  '0100000000000000000000000000000000000000000000000000000000000080',
  `ec${'ff'.repeat(31)}`,
]

describe('isSoundPublicKey', () => {
  it.each(smallOrderPoints)('refuses the point of small order %s, which Node imports', (hex) => {
    expect(() => createPublicKey({ key: keyOf(hex), format: 'jwk' })).not.toThrow()
    expect(isSoundPublicKey(keyOf(hex))).toBe(false)
  })

  it('refuses every encoding that is not canonical', () => {
    expect(nonCanonical.filter((hex) => isSoundPublicKey(keyOf(hex)))).toEqual([])
  })

  it('accepts ordinary keys', () => {
    const names = Array.from({ length: 50 }, (_, number) => `officer ${number}`)
    expect(names.every((name) => isSoundPublicKey(buildSigner(name).publicKey))).toBe(true)
  })
})

describe('PublicKeySchema', () => {
  const { publicKey, privateJwk } = buildSigner('officer')

  it.each<[string, object]>([
    ['a private key', privateJwk],
    ['another curve', { ...publicKey, crv: 'Ed448' }],
    ['another type', { ...publicKey, kty: 'EC' }],
    ['a member beside the thumbprint', { ...publicKey, kid: 'x' }],
    ['a key that is too short', { ...publicKey, x: publicKey.x.slice(0, -1) }],
    ['padding', { ...publicKey, x: `${publicKey.x}=` }],
    ['a last letter with bits left over', { ...publicKey, x: `${publicKey.x.slice(0, -1)}B` }],
  ])('refuses %s', (_, jwk) => {
    expect(PublicKeySchema.safeParse(jwk).success).toBe(false)
  })

  it('passes a key of 32 bytes', () => {
    expect(publicKeyBytes(PublicKeySchema.parse(publicKey))).toHaveLength(32)
  })
})
