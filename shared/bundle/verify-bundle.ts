import { failed, ok, type Result } from '../result.ts'
import { decodeBase64url } from '../encoding/base64url.ts'
import { digestOf } from '../encoding/digest.ts'
import { parseStrictJson, type JsonValue } from '../encoding/strict-json.ts'
import type { BundleCrypto } from './bundle-crypto.ts'
import type { BundleError, BundleErrorCode } from './bundle-error.ts'
import {
  CarriedKeysSchema,
  EnvelopeSchema,
  UnsignedSchema,
  HeaderSchema,
  isAnswer,
  type AnswerPayload,
  type BundleAct,
  type BundleHeader,
  type BundlePayload,
  type Envelope,
} from './bundle-format.ts'
import { joinStatements, type BundleState, type Statement } from './bundle-state.ts'
import { readBundleText } from './bundle-text.ts'
import { thumbprintOf } from './fingerprint.ts'
import { joinBytes } from './join-bytes.ts'
import { causeOfKeyFile } from './key-file-format.ts'
import { isSoundPublicKey, publicKeyBytes, type PublicKey } from './public-key.ts'
import { readPayload, readPayloadJson, type PayloadJson } from './read-payload.ts'

/** Public keys that the user has taken for known, by thumbprint. */
export type KeyBook = { find(kid: string): PublicKey | null }

export type VerifyContext = {
  readonly crypto: BundleCrypto
  readonly keys: KeyBook
  /** Milliseconds since 1970 UTC; decides nothing, and only marks the dates that lie ahead of it. */
  readonly now: number
}

/** `isKnown` is false where the bundle itself brought the key: it is whole, but by whom nobody here has said. */
export type Signer = {
  readonly kid: string
  readonly act: BundleAct
  readonly signedAt: string
  /** SHA-256 of the signature's bytes; an answer to this signer names it. */
  readonly signatureDigest: string
  /** The author's signature that an answer names, by its digest; null for what answers nobody. */
  readonly about: string | null
  readonly isKnown: boolean
  readonly isAheadOfClock: boolean
}

/** What is known of a bundle whose every signature holds. `content` are the payload's bytes, `digest` is theirs, and `signers` are in the order of the signatures. */
export type BundleContent = {
  readonly payload: BundlePayload
  readonly content: Uint8Array
  readonly digest: string
  readonly signers: readonly Signer[]
  readonly envelope: Pick<Envelope, 'signatures'>
}

/** A file that was verified: what it carries, whatever it looks like around that, and what it counts as. */
export type VerifiedBundle = BundleContent & { readonly state: BundleState; readonly envelope: Envelope }

type Decoded = { readonly header: BundleHeader; readonly protected: string; readonly signature: Uint8Array }
type Content = { readonly bytes: Uint8Array; readonly read: () => Result<PayloadJson, BundleError> }
type UsableKey = { readonly key: PublicKey; readonly isKnown: boolean }
type Check<T> = Result<T, BundleError>

/**
 * The content of a bundle and who signed it, or the first reason to refuse it.
 *
 * Cheap checks come first, and the content is read only after all signatures hold; it is read from the very bytes that
 * were verified. The exception is a signer who is not in the book: the content then names the key (its issuer's, or one of
 * the roster that it is), which counts if it has the thumbprint that the signature names. Roles, revocations and replays
 * are judged by the caller, who knows the roster.
 */
export function verifyBundle(bytes: Uint8Array, context: VerifyContext): Check<VerifiedBundle> {
  const opened = openEnvelope(bytes, context.crypto)
  if (!opened.ok) return opened
  const { envelope, content, signatures } = opened.value
  const keys = collect(signatures, ({ header }) => findKey(header.kid, content, context))
  if (!keys.ok) return keys
  const letters = context.crypto.encodeUtf8(envelope.payload)
  for (const [at, signature] of signatures.entries()) {
    const { key } = keys.value[at] as UsableKey
    const message = joinBytes(context.crypto.encodeUtf8(`${signature.protected}.`), letters)
    if (!context.crypto.verifyEd25519(publicKeyBytes(key), message, signature.signature)) {
      return refuse('bundle/signature-mismatch', signature.header.kid)
    }
  }
  const statements = signatures.map((each) => ({ ...each, digest: digestOf(each.signature, context.crypto) }))
  const state = judgeStatements(statements)
  if (!state.ok) return state
  const payload = readSignedContent(content, signatures, context.crypto)
  if (!payload.ok) return payload
  const signers = statements.map((statement, at) => toSigner(statement, keys.value[at] as UsableKey, context.now))
  const digest = digestOf(content.bytes, context.crypto)
  return ok({ payload: payload.value, content: content.bytes, digest, signers, state: state.value, envelope })
}

type Opened = { readonly envelope: Envelope; readonly content: Content; readonly signatures: readonly Decoded[] }

/** Everything that can be said of a file without any key. */
function openEnvelope(bytes: Uint8Array, crypto: BundleCrypto): Check<Opened> {
  const json = readBundleText(bytes, crypto)
  if (!json.ok) return json
  const parsed = EnvelopeSchema.safeParse(json.value)
  if (!parsed.success) return refuse(causeOfShape(json.value))
  const envelope = parsed.data
  const payload = crypto.decodePayload(envelope.payload)
  if (payload === null) return refuse('bundle/base64url')
  const signatures = collect(envelope.signatures, (entry) => decodeSignature(entry, crypto))
  if (!signatures.ok) return signatures
  let cached: Check<PayloadJson> | null = null
  const content = { bytes: payload, read: () => (cached ??= readPayloadJson(payload, crypto)) }
  return ok({ envelope, content, signatures: signatures.value })
}

/** What a file is that is no envelope: a payload that nobody has signed, or the file of a key. */
function causeOfShape(json: JsonValue): BundleErrorCode {
  return UnsignedSchema.safeParse(json).success ? 'bundle/unsigned' : (causeOfKeyFile(json) ?? 'bundle/envelope-shape')
}

function decodeSignature(entry: Envelope['signatures'][number], crypto: BundleCrypto): Check<Decoded> {
  const headerBytes = decodeBase64url(entry.protected)
  const signature = decodeBase64url(entry.signature)
  if (headerBytes === null || signature === null) return refuse('bundle/base64url')
  const json = parseStrictJson(crypto.decodeUtf8(headerBytes) ?? '')
  if (!json.ok) return refuse('bundle/header-shape')
  const header = HeaderSchema.safeParse(json.value)
  if (!header.success) return refuse('bundle/header-shape')
  return ok({ header: header.data, protected: entry.protected, signature })
}

function findKey(kid: string, content: Content, context: VerifyContext): Check<UsableKey> {
  const known = context.keys.find(kid)
  if (known !== null) return usableKey(kid, known, true)
  const read = content.read()
  if (!read.ok) return read
  const carried = CarriedKeysSchema.safeParse(read.value.json)
  if (!carried.success) return refuse('bundle/unknown-key', kid)
  const { issuer, roster } = carried.data
  const listed = [...(roster?.roots ?? []), ...(roster?.entries ?? []).map(({ key }) => key)]
  const key = [issuer.key, ...listed].find((each) => thumbprintOf(each, context.crypto) === kid)
  return key === undefined ? refuse('bundle/unknown-key', kid) : usableKey(kid, key, false)
}

function usableKey(kid: string, key: PublicKey, isKnown: boolean): Check<UsableKey> {
  return isSoundPublicKey(key) ? ok({ key, isKnown }) : refuse('bundle/weak-key', kid)
}

function judgeStatements(statements: readonly Statement[]): Check<BundleState> {
  const kids = statements.map(({ header }) => header.kid)
  const repeated = kids.find((kid, at) => kids.indexOf(kid) !== at)
  if (repeated !== undefined) return refuse('bundle/duplicate-signer', repeated)
  const joined = joinStatements(statements)
  return joined.ok ? joined : refuse(joined.error)
}

function readSignedContent(
  content: Content,
  signatures: readonly Decoded[],
  crypto: BundleCrypto,
): Check<BundlePayload> {
  const read = content.read()
  if (!read.ok) return read
  const payload = readPayload(read.value)
  if (!payload.ok) return payload
  const headers = signatures.map(({ header }) => header)
  const makers = isAnswer(payload.value) ? makersOfAnswer(payload.value, headers) : makersOf(payload.value, headers)
  if (!makers.ok) return makers
  const issuer = thumbprintOf(payload.value.issuer.key, crypto)
  if (!makers.value.some(({ kid }) => kid === issuer)) return refuse('bundle/issuer-mismatch', issuer)
  return payload
}

/** The signers who may have made the content: roots of a roster, the author of a plan. */
function makersOf({ kind }: BundlePayload, headers: readonly BundleHeader[]): Check<readonly BundleHeader[]> {
  const first = kind === 'roster' ? 'roster-root' : 'author'
  const makers = headers.filter((header) => header['plan.act'] === first)
  if (makers.length > 0) return ok(makers)
  return refuse(headers.some((header) => 'plan.ref' in header) ? 'bundle/no-author' : 'bundle/act-not-allowed')
}

/** The one signer of an answer: the signature names the one that the content is about, or is that of an author of remarks alone. */
function makersOfAnswer(
  { kind, subject }: AnswerPayload,
  headers: readonly BundleHeader[],
): Check<readonly BundleHeader[]> {
  const [header, ...others] = headers
  if (header === undefined || others.length > 0) return refuse('bundle/act-not-allowed')
  const isReturn = header['plan.act'] === 'return'
  if (header['plan.act'] === 'roster-root' || isReturn !== (kind === 'return')) return refuse('bundle/act-not-allowed')
  const refersElsewhere = 'plan.ref' in header && header['plan.ref'] !== subject.signature
  return refersElsewhere ? refuse('bundle/wrong-reference') : ok([header])
}

/** Signing ahead of the clock by less than a day is a time zone set wrongly, not worth a word. */
const CLOCK_TOLERANCE_MS = 24 * 60 * 60 * 1000

function toSigner({ header, digest }: Statement, { isKnown }: UsableKey, now: number): Signer {
  return {
    kid: header.kid,
    act: header['plan.act'],
    signedAt: header['plan.iat'],
    signatureDigest: digest,
    about: 'plan.ref' in header ? header['plan.ref'] : null,
    isKnown,
    isAheadOfClock: Date.parse(header['plan.iat']) > now + CLOCK_TOLERANCE_MS,
  }
}

/** All values, or the first error. */
function collect<T, U>(items: readonly T[], read: (item: T) => Check<U>): Check<readonly U[]> {
  const values: U[] = []
  for (const item of items) {
    const result = read(item)
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}

function refuse(code: BundleErrorCode, kid?: string): Result<never, BundleError> {
  return failed(kid === undefined ? { code } : { code, kid })
}
