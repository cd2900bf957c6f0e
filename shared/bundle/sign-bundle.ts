import { encodeBase64url } from '../encoding/base64url.ts'
import { canonicalJson } from '../encoding/canonical-json.ts'
import { digestOf } from '../encoding/digest.ts'
import type { BundleCrypto, BundleSigner } from './bundle-crypto.ts'
import {
  BundlePayloadSchema,
  HeaderSchema,
  SIGNATURE_LIMIT,
  isAnswerKind,
  type AnswerAct,
  type AnswerPayload,
  type BundleHeader,
  type BundlePayload,
  type Envelope,
} from './bundle-format.ts'
import { thumbprintOf } from './fingerprint.ts'
import { joinBytes } from './join-bytes.ts'
import type { BundleContent, Signer } from './verify-bundle.ts'

/** When and with which key; `at` is an ISO 8601 time with its offset. */
export type Signing = {
  readonly signer: BundleSigner
  readonly at: string
  readonly crypto: Pick<BundleCrypto, 'sha256' | 'encodeUtf8' | 'encodePayload'>
}

/** A new bundle as a file, and as whoever verifies it will see it. */
export type SignedBundle = BundleContent & { readonly bytes: Uint8Array }

/** A new bundle signed by its issuer: as author of a plan or of remarks, as root of a roster. Throws on another's key. */
export function signBundle(payload: BundlePayload, signing: Signing): SignedBundle {
  return signContent(payload, firstHeader(payload.kind === 'roster' ? 'roster-root' : 'author', signing), signing)
}

/** A new bundle that answers another one: 差戻し, 受理 or 承認 of the author's signature that it is about. Throws on another's key. */
export function signAnswer(payload: AnswerPayload, act: AnswerAct, signing: Signing): SignedBundle {
  if ((act === 'return') !== (payload.kind === 'return')) throw new Error('a return alone is made by returning')
  return signContent(payload, answerHeader(act, payload.subject.signature, signing), signing)
}

function signContent(payload: BundlePayload, header: BundleHeader, signing: Signing): SignedBundle {
  const content = BundlePayloadSchema.parse(payload)
  if (thumbprintOf(content.issuer.key, signing.crypto) !== signing.signer.kid) {
    throw new Error('only its issuer can sign a new bundle')
  }
  const written = signing.crypto.encodeUtf8(canonicalJson(content))
  const added = addSignature({ payload: signing.crypto.encodePayload(written), signatures: [] }, header, signing)
  return {
    bytes: added.bytes,
    payload: content,
    content: written,
    digest: digestOf(written, signing.crypto),
    signers: [toSigner(header, added.digest)],
    envelope: { signatures: added.signatures },
  }
}

function toSigner(header: BundleHeader, signatureDigest: string): Signer {
  const { kid, 'plan.act': act, 'plan.iat': signedAt } = header
  const about = 'plan.ref' in header ? header['plan.ref'] : null
  return { kid, act, signedAt, signatureDigest, about, isKnown: true, isAheadOfClock: false }
}

/** A bundle whose signatures hold, whole: what one more signature can be added to. */
export type WholeBundle = BundleContent & { readonly envelope: Envelope }

/** The file of a verified bundle with one more signature: an answer to its author. Throws if the key has signed it. */
export function answerBundle(bundle: WholeBundle, act: AnswerAct, signing: Signing): Uint8Array {
  const author = bundle.signers.find((signer) => signer.act === 'author')
  if (author === undefined || isAnswerKind(bundle.payload.kind)) {
    throw new Error('only a plan that has an author can be answered')
  }
  assertHasNotSigned(bundle, signing)
  const header = answerHeader(act, author.signatureDigest, signing)
  return addSignature(bundle.envelope, header, signing).bytes
}

/** The file of a verified roster with the signature of one more root. Throws if the key has signed it. */
export function cosignRoster(bundle: WholeBundle, signing: Signing): Uint8Array {
  if (bundle.payload.kind !== 'roster') throw new Error('only a roster is signed by several roots')
  assertHasNotSigned(bundle, signing)
  return addSignature(bundle.envelope, firstHeader('roster-root', signing), signing).bytes
}

function firstHeader(act: 'author' | 'roster-root', signing: Signing): BundleHeader {
  return {
    ...commonMembers(signing),
    crit: ['plan.act', 'plan.iat'],
    'plan.act': act,
    'plan.iat': signing.at,
  }
}

function answerHeader(act: AnswerAct, reference: string, signing: Signing): BundleHeader {
  return {
    ...commonMembers(signing),
    crit: ['plan.act', 'plan.iat', 'plan.ref'],
    'plan.act': act,
    'plan.iat': signing.at,
    'plan.ref': reference,
  }
}

function commonMembers({ signer }: Signing) {
  return { alg: 'Ed25519', typ: 'plan-bundle+jws', kid: signer.kid } as const
}

function assertHasNotSigned(bundle: WholeBundle, { signer }: Signing): void {
  if (bundle.signers.some(({ kid }) => kid === signer.kid)) throw new Error('this key has signed the bundle already')
  if (bundle.signers.length === SIGNATURE_LIMIT) throw new Error('no room for another signature')
}

/** A file with one more signature; `digest` is that of the new one's bytes. */
type Added = {
  readonly bytes: Uint8Array
  readonly signatures: Envelope['signatures']
  readonly digest: string
}

/** Pure ASCII: `payload` first, then `signatures`, and a line end. Put together as bytes, since a plan may have ten million. */
function addSignature({ payload, signatures }: Envelope, header: BundleHeader, { signer, crypto }: Signing): Added {
  const letters = crypto.encodeUtf8(payload)
  const protectedHeader = encodeBase64url(crypto.encodeUtf8(JSON.stringify(HeaderSchema.parse(header))))
  const signature = signer.signEd25519(joinBytes(crypto.encodeUtf8(`${protectedHeader}.`), letters))
  const signed = [...signatures, { protected: protectedHeader, signature: encodeBase64url(signature) }]
  const [start, end] = ['{"payload":"', `","signatures":${JSON.stringify(signed)}}\n`]
  const bytes = joinBytes(crypto.encodeUtf8(start), letters, crypto.encodeUtf8(end))
  return { bytes, signatures: signed, digest: digestOf(signature, crypto) }
}
