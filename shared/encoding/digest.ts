/** What digests need of a cryptographic library; the host hands it in, since `shared` has none. */
export type DigestCrypto = {
  /** 32 bytes. */
  sha256(bytes: Uint8Array): Uint8Array
  encodeUtf8(text: string): Uint8Array
}

/** The SHA-256 of some bytes as files and footers write it: `sha256:` and 64 hexadecimal digits. */
export function digestOf(bytes: Uint8Array, crypto: Pick<DigestCrypto, 'sha256'>): string {
  const digits = Array.from(crypto.sha256(bytes), (byte) => byte.toString(16).padStart(2, '0'))
  return `sha256:${digits.join('')}`
}
