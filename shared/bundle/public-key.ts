import * as z from 'zod'
import { decodeBase64url } from '../encoding/base64url.ts'

/** 32 bytes in base64url: the last letter carries four bits, so that it has two zeros at its end. */
const THIRTY_TWO_BYTES = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/

/** RFC 7638 thumbprint (SHA-256, base64url) of a public key: the name under which signatures refer to it. */
export const KeyIdSchema = z.string().regex(THIRTY_TWO_BYTES)

/** An Ed25519 public key as a JWK (RFC 8037), with exactly the members that its thumbprint covers. */
export const PublicKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(THIRTY_TWO_BYTES),
})
export type PublicKey = z.infer<typeof PublicKeySchema>

const FIELD_PRIME = 2n ** 255n - 19n

/** y of one point of order 8; the others have the same y or its negative. */
const ORDER_EIGHT_HEIGHT = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n

/** y of the eight points whose order divides 8: those of order 4 share one y, those of order 8 two. */
const smallOrderHeights: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  FIELD_PRIME - 1n,
  ORDER_EIGHT_HEIGHT,
  FIELD_PRIME - ORDER_EIGHT_HEIGHT,
])

/** The 32 bytes of a public key that `PublicKeySchema` has passed. */
export function publicKeyBytes(key: PublicKey): Uint8Array {
  const bytes = decodeBase64url(key.x)
  if (bytes?.length !== 32) throw new Error('a public key that its schema cannot have passed')
  return bytes
}

/**
 * Whether a key may be trusted to have one signer.
 *
 * False for the points of small order, under which one signature fits any message, and for encodings whose y is not
 * below the field's prime, which give one point two names (RFC 8032 §5.1.3). Common libraries import both silently.
 */
export function isSoundPublicKey(key: PublicKey): boolean {
  const height = publicKeyBytes(key).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) & (2n ** 255n - 1n)
  return height < FIELD_PRIME && !smallOrderHeights.has(height)
}
