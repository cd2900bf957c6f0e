import type { DigestCrypto } from '../encoding/digest.ts'
import { failed, ok, type Result } from '../result.ts'
import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts'
import type { PublicKey } from './public-key.ts'

const DIGIT_COUNT = 30
const GROUP = /[0-9]{5}(?=[0-9])/g
/** Every kind of blank, and the strokes that Japanese keyboards offer as a hyphen (the long-vowel mark among them). */
const SEPARATORS = /[\s\p{Dash}ー]/gu

/** The RFC 7638 thumbprint of a public key, base64url. */
export function thumbprintOf(key: PublicKey, crypto: DigestCrypto): string {
  const members = `{"crv":"${key.crv}","kty":"${key.kty}","x":"${key.x}"}`
  return encodeBase64url(crypto.sha256(crypto.encodeUtf8(members)))
}

/** The fingerprint of a key (鍵票): its thumbprint as a number, modulo 10^30, in 30 digits without blanks. */
export function fingerprintOf(thumbprint: string): string {
  const bytes = decodeBase64url(thumbprint)
  if (bytes?.length !== 32) throw new Error('not the thumbprint of a key')
  const number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return (number % 10n ** BigInt(DIGIT_COUNT)).toString().padStart(DIGIT_COUNT, '0')
}

/** A fingerprint as it is printed and read out: six groups of five digits. */
export function formatFingerprint(fingerprint: string): string {
  return fingerprint.replace(GROUP, '$& ')
}

/** The same of a key by its thumbprint. */
export function digitsOf(thumbprint: string): string {
  return formatFingerprint(fingerprintOf(thumbprint))
}

/** Why what was typed is no fingerprint; `count` says how many digits came. */
export type FingerprintError =
  { readonly code: 'fingerprint/not-a-number' } | { readonly code: 'fingerprint/wrong-length'; readonly count: number }

/** The 30 digits that someone typed, with blanks, hyphens and full-width forms taken off. */
export function parseFingerprint(typed: string): Result<string, FingerprintError> {
  const digits = typed.normalize('NFKC').replace(SEPARATORS, '')
  if (!/^[0-9]*$/.test(digits)) return failed({ code: 'fingerprint/not-a-number' })
  if (digits.length !== DIGIT_COUNT) return failed({ code: 'fingerprint/wrong-length', count: digits.length })
  return ok(digits)
}
