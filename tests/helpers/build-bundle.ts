import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { bundleCrypto } from '#electron/host/services/bundle-crypto.ts'
import type { BundleSigner } from '#shared/bundle/bundle-crypto.ts'
import type { AnswerPayload, BundleComment, PlanPayload, RosterPayload } from '#shared/bundle/bundle-format.ts'
import { thumbprintOf } from '#shared/bundle/fingerprint.ts'
import type { PublicKey } from '#shared/bundle/public-key.ts'
import type { Signing } from '#shared/bundle/sign-bundle.ts'
import { verifyBundle, type KeyBook, type VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { RecordId } from '#shared/domain/record/field.ts'

const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const SIGNED_AT = '2026-11-20T16:40:00+09:00'
export const NOW = Date.parse('2026-11-21T09:00:00+09:00')

export type TestSigner = BundleSigner & {
  readonly publicKey: PublicKey
  readonly privateJwk: PublicKey & { d: string }
}

/** The same key for the same name, always. */
export function buildSigner(name: string): TestSigner {
  const seed = createHash('sha256').update(name).digest()
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' })
  const x = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url')
  const publicKey: PublicKey = { kty: 'OKP', crv: 'Ed25519', x }
  return {
    kid: thumbprintOf(publicKey, bundleCrypto),
    publicKey,
    privateJwk: { ...publicKey, d: seed.toString('base64url') },
    signEd25519: (message) => sign(null, message, privateKey),
  }
}

export function buildKeyBook(...signers: readonly TestSigner[]): KeyBook {
  const keys = new Map(signers.map((signer) => [signer.kid, signer.publicKey]))
  return { find: (kid) => keys.get(kid) ?? null }
}

export function buildSigning(signer: BundleSigner, at = SIGNED_AT): Signing {
  return { signer, at, crypto: bundleCrypto }
}

export function buildRecordId(number: number): RecordId {
  return `0190a3c2-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as RecordId
}

export function buildDigest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

function buildPayloadBase(issuer: TestSigner) {
  return {
    schema: 'plan-bundle/1',
    bundleId: buildRecordId(1),
    issuer: {
      municipality: '222097',
      section: 'デジタル推進課',
      role: 'officer',
      counter: 1,
      previousDigest: null,
      key: issuer.publicKey,
    },
    audience: [],
    auditHead: buildDigest('journal'),
    app: { version: '0.1.0', leastReader: 1 },
  } as const
}

export function buildPlanPayload(issuer: TestSigner, members: Partial<PlanPayload> = {}): PlanPayload {
  const id = buildRecordId(2)
  return {
    ...buildPayloadBase(issuer),
    audience: [{ municipality: '220001', section: null }],
    kind: 'submission',
    plan: { id, title: 'DX推進計画', head: buildDigest('head'), base: null },
    revisions: [],
    snapshot: [
      {
        id: buildRecordId(3),
        type: 'project',
        fields: { name: 'オンライン申請', subtitle: null, statusTags: ['新規'] },
      },
    ],
    comments: [],
    scope: null,
    answersTo: null,
    subject: null,
    openConflicts: 0,
    ...members,
  }
}

/** Remarks on the bundle of `subject`, as the office of `issuer` sends them back. */
export function buildAnswerPayload(
  issuer: TestSigner,
  subject: VerifiedBundle,
  members: Partial<AnswerPayload> = {},
): AnswerPayload {
  const payload = buildPlanPayload(issuer)
  return {
    ...payload,
    issuer: { ...payload.issuer, role: 'supervisor' },
    kind: 'return',
    snapshot: [],
    comments: [buildComment(9)],
    subject: { bundle: subject.digest, signature: subject.signers[0]!.signatureDigest },
    ...members,
  }
}

export function buildComment(number: number, members: Partial<BundleComment> = {}): BundleComment {
  return {
    id: buildRecordId(number),
    record: buildRecordId(3),
    field: 'name',
    at: '2026-11-20T16:30:00+09:00',
    author: '鈴木 一郎',
    post: '課長',
    text: '根拠を示すこと',
    ...members,
  }
}

export function buildRosterPayload(issuer: TestSigner, roots: readonly TestSigner[] = [issuer]): RosterPayload {
  return {
    ...buildPayloadBase(issuer),
    audience: [],
    kind: 'roster',
    roster: {
      version: 1,
      issuedOn: '2026-04-01',
      expiresOn: '2027-05-06',
      threshold: roots.length,
      roots: roots.map(({ publicKey }) => publicKey),
      entries: [
        {
          key: issuer.publicKey,
          holder: '島田 花子',
          post: '情報政策係長',
          role: 'secretariat',
          municipality: '222097',
          validFrom: '2026-04-01',
          validTo: null,
          revoked: null,
        },
      ],
    },
  }
}

export function verifyWith(bytes: Uint8Array, ...known: readonly TestSigner[]) {
  return verifyBundle(bytes, { crypto: bundleCrypto, keys: buildKeyBook(...known), now: NOW })
}

export function verifiedWith(bytes: Uint8Array, ...known: readonly TestSigner[]): VerifiedBundle {
  const result = verifyWith(bytes, ...known)
  if (!result.ok) throw new Error(`not a sound bundle: ${result.error.code}`)
  return result.value
}

/** A file of whatever header and payload, properly signed: for what the writer itself would never write. */
export function buildRawBundle(
  payload: string | Uint8Array,
  ...signatures: readonly { header: unknown; by: BundleSigner }[]
) {
  const encoded = Buffer.from(payload).toString('base64url')
  const entries = signatures.map(({ header, by }) => {
    const text = typeof header === 'string' ? header : JSON.stringify(header)
    const head = Buffer.from(text).toString('base64url')
    const signature = Buffer.from(by.signEd25519(Buffer.from(`${head}.${encoded}`))).toString('base64url')
    return { protected: head, signature }
  })
  return Buffer.from(JSON.stringify({ payload: encoded, signatures: entries }))
}

export function buildAuthorHeader(by: BundleSigner, members: object = {}) {
  return {
    alg: 'Ed25519',
    typ: 'plan-bundle+jws',
    kid: by.kid,
    crit: ['plan.act', 'plan.iat'],
    'plan.act': 'author',
    'plan.iat': SIGNED_AT,
    ...members,
  }
}

export function buildAnswerHeader(by: BundleSigner, act: string, reference: string) {
  return buildAuthorHeader(by, { crit: ['plan.act', 'plan.iat', 'plan.ref'], 'plan.act': act, 'plan.ref': reference })
}
