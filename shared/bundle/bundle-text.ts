import { failed, type Result } from '../result.ts'
import { parseStrictJson, type JsonError, type JsonValue } from '../encoding/strict-json.ts'
import type { BundleCrypto } from './bundle-crypto.ts'
import { causeOfJsonError, type BundleError, type BundleErrorCode } from './bundle-error.ts'

/** 32 MiB. */
export const BUNDLE_SIZE_LIMIT = 32 * 1024 * 1024

/** How a file begins that is locked with age, in ASCII armor. */
const ARMOR_HEAD = '-----BEGIN AGE ENCRYPTED FILE-----'

const byteOrderMark = [0xef, 0xbb, 0xbf]
const foreignStarts: readonly (readonly [BundleErrorCode, readonly number[]])[] = [
  ['bundle/utf-16', [0xff, 0xfe]],
  ['bundle/utf-16', [0xfe, 0xff]],
  ['bundle/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['bundle/zip', [0x50, 0x4b, 0x05, 0x06]],
]

/**
 * The JSON value that the bytes of a file hold, or what became of the file on its way.
 *
 * One byte order mark, line ends of any kind and white space around the value change nothing.
 */
export function readBundleText(
  bytes: Uint8Array,
  crypto: Pick<BundleCrypto, 'decodeUtf8'>,
): Result<JsonValue, BundleError> {
  const foreign = foreignCause(bytes)
  if (foreign !== null) return failed({ code: foreign })
  const text = crypto.decodeUtf8(startsWith(bytes, byteOrderMark) ? bytes.subarray(byteOrderMark.length) : bytes)
  if (text === null) return failed({ code: 'bundle/not-utf-8' })
  const start = /[^ \t\r\n]/.exec(text)?.[0]
  if (start === undefined) return failed({ code: 'bundle/empty' })
  if (start === '<') return failed({ code: 'bundle/html' })
  if (text.trimStart().startsWith(ARMOR_HEAD)) return failed({ code: 'bundle/locked' })
  if (start !== '{') return failed({ code: 'bundle/other-text' })
  const parsed = parseStrictJson(text)
  return parsed.ok ? parsed : failed({ code: causeOf(parsed.error, text), position: parsed.error.position })
}

function foreignCause(bytes: Uint8Array): BundleErrorCode | null {
  if (bytes.length > BUNDLE_SIZE_LIMIT) return 'bundle/too-large'
  if (bytes.length === 0) return 'bundle/empty'
  const known = foreignStarts.find(([, start]) => startsWith(bytes, start))
  if (known !== undefined) return known[0]
  const isEverySecondByteZero = bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0)
  return isEverySecondByteZero ? 'bundle/utf-16' : null
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** A string that breaks off at a line end with nothing behind it was cut there, not wrapped. */
function causeOf(error: JsonError, text: string): BundleErrorCode {
  const isCutOff = error.code === 'json/line-break-in-string' && text.slice(error.position).trim() === ''
  return isCutOff ? 'bundle/truncated' : causeOfJsonError(error.code)
}
