import { createHash, createPublicKey, verify } from 'node:crypto'
import { TextDecoder, TextEncoder } from 'node:util'
import type { BundleCrypto } from '#shared/bundle/bundle-crypto.ts'

/** SubjectPublicKeyInfo of Ed25519 (RFC 8410) up to the 32 bytes of the key. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const PUBLIC_KEY_BYTES = 32
const SIGNATURE_BYTES = 64

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

/** What bundles need of cryptography, from Node. */
export const bundleCrypto: BundleCrypto = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),

  verifyEd25519(publicKey, message, signature) {
    if (publicKey.length !== PUBLIC_KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false
    const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
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
}
