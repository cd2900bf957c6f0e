import type { BundleCrypto } from './bundle-crypto.ts'

/** The SHA-256 of some bytes as bundles write it: `sha256:` and 64 hexadecimal digits. */
export function digestOf(bytes: Uint8Array, crypto: Pick<BundleCrypto, 'sha256'>): string {
  const digits = Array.from(crypto.sha256(bytes), (byte) => byte.toString(16).padStart(2, '0'))
  return `sha256:${digits.join('')}`
}
