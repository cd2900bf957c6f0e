import { createHash, createPublicKey, verify } from 'node:crypto'
import { TextDecoder, TextEncoder } from 'node:util'
import { encodeBase64url } from '#shared/encoding/base64url.ts'
import type { BundleCrypto } from '#shared/bundle/bundle-crypto.ts'

const PUBLIC_KEY_BYTES = 32
const SIGNATURE_BYTES = 64

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

/** What bundles need of cryptography, from Node. */
export const bundleCrypto: BundleCrypto = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),

  verifyEd25519(publicKey, message, signature) {
    if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false
    // Node 20 reads this form six times faster than DER.
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(publicKey) }
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature)
  },

  decodeUtf8(bytes) {
    try {
      return decoder.decode(bytes)
    } catch (error) {
      if (error instanceof TypeError) return null
      throw error
    }
  },

  encodeUtf8: (text) => encoder.encode(text),

  // Node takes more texts than the one of some bytes.
  decodePayload(text) {
    const bytes = Buffer.from(text, 'base64url')
    return bytes.toString('base64url') === text ? bytes : null
  },

  encodePayload: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url'),
}
