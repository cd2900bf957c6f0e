import type { DigestCrypto } from '../encoding/digest.ts'

/** What the bundle needs of a cryptographic library beside digests. */
export type BundleCrypto = DigestCrypto & {
  /** Whether `signature` is that of `message` under the 32 bytes of `publicKey`; false too for anything malformed. */
  verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
  /** The text of UTF-8 bytes with a byte order mark kept as a character, or null unless they are well-formed. */
  decodeUtf8(bytes: Uint8Array): string | null
  /** The bytes of a base64url text, as `decodeBase64url` gives them; for payloads, which may have ten million letters. */
  decodePayload(text: string): Uint8Array | null
  /** The base64url text of a payload. */
  encodePayload(bytes: Uint8Array): string
}

/** A private key that is open: its thumbprint, and what it signs with. The signature has 64 bytes. */
export type BundleSigner = {
  readonly kid: string
  signEd25519(message: Uint8Array): Uint8Array
}
