import type { JsonErrorCode } from '../encoding/strict-json.ts'

/** Every reason for which a bundle is refused; the renderer has one sentence for each. */
export const bundleErrorCodes = [
  // The file: what a gateway, a mail program or a wrong choice made of it.
  'bundle/too-large',
  'bundle/empty',
  'bundle/utf-16',
  'bundle/zip',
  'bundle/html',
  'bundle/locked',
  'bundle/key',
  'bundle/public-key',
  'bundle/other-text',
  'bundle/not-utf-8',
  'bundle/truncated',
  'bundle/hard-wrapped',
  'bundle/damaged-text',
  'bundle/unsafe-json',
  // The envelope and the statements in it.
  'bundle/unsigned',
  'bundle/envelope-shape',
  'bundle/base64url',
  'bundle/header-shape',
  // The keys and what they signed.
  'bundle/unknown-key',
  'bundle/weak-key',
  'bundle/signature-mismatch',
  'bundle/duplicate-signer',
  'bundle/no-author',
  'bundle/several-authors',
  'bundle/wrong-reference',
  'bundle/act-not-allowed',
  // What the roster says of the signers.
  'bundle/revoked-signer',
  'bundle/role-not-allowed',
  // The content, which by now is what somebody signed.
  'bundle/payload-unreadable',
  'bundle/not-canonical',
  'bundle/newer-format',
  'bundle/payload-shape',
  'bundle/issuer-mismatch',
  'bundle/payload-contradiction',
] as const
export type BundleErrorCode = (typeof bundleErrorCodes)[number]

/** `position` counts UTF-16 units in the file's text after its byte order mark; `kid` is the signature's key. */
export type BundleError = {
  readonly code: BundleErrorCode
  readonly position?: number
  readonly kid?: string
}

const causes: Readonly<Record<JsonErrorCode, BundleErrorCode>> = {
  'json/truncated': 'bundle/truncated',
  'json/line-break-in-string': 'bundle/hard-wrapped',
  'json/unexpected-character': 'bundle/damaged-text',
  'json/text-after-end': 'bundle/damaged-text',
  'json/control-character': 'bundle/damaged-text',
  'json/bad-escape': 'bundle/damaged-text',
  'json/lone-surrogate': 'bundle/damaged-text',
  'json/inexact-number': 'bundle/unsafe-json',
  'json/duplicate-key': 'bundle/unsafe-json',
  'json/forbidden-key': 'bundle/unsafe-json',
  'json/too-deep': 'bundle/unsafe-json',
  'json/too-many-nodes': 'bundle/unsafe-json',
}

/** What a mistake in the file's JSON says about the file. */
export function causeOfJsonError(code: JsonErrorCode): BundleErrorCode {
  return causes[code]
}
