import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import { encodeBase64url } from '#shared/encoding/base64url.ts'
import type { BundleSigner } from '#shared/bundle/bundle-crypto.ts'
import { canonicalJson } from '#shared/encoding/canonical-json.ts'
import { DigestSchema } from '#shared/bundle/bundle-format.ts'
import { digestOf } from '#shared/encoding/digest.ts'
import { thumbprintOf } from '#shared/bundle/fingerprint.ts'
import type { KeyError } from '#shared/bundle/key-error.ts'
import { KEY_FORMAT } from '#shared/bundle/key-file-format.ts'
import { PublicKeySchema, isSoundPublicKey, type PublicKey } from '#shared/bundle/public-key.ts'
import { parseStrictJson } from '#shared/encoding/strict-json.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { bundleCrypto } from '../bundle-crypto.ts'
import {
  LockSchema,
  isLongEnough,
  lockSecret,
  unlockSecret,
  PASSPHRASE_MINIMUM,
  type DeriveKey,
} from './passphrase-lock.ts'

/** What may be said of a key without its passphrase. `kid` is the RFC 7638 thumbprint; `createdAt` is ISO 8601. */
export type KeyDescription = {
  readonly kid: string
  readonly holder: string
  readonly createdAt: string
  readonly publicKey: PublicKey
}

/** The checksum tells a damaged file from a wrong passphrase; it proves nothing against someone who can write. */
const KeyFileSchema = z.strictObject({
  format: z.literal(KEY_FORMAT),
  holder: z.string().min(1).max(200),
  createdAt: z.iso.datetime({ offset: true }),
  publicKey: PublicKeySchema,
  lock: LockSchema,
  checksum: DigestSchema,
})
type KeyFile = z.infer<typeof KeyFileSchema>
type Label = Pick<KeyFile, 'format' | 'holder' | 'createdAt' | 'publicKey'>

export type NewKey = { readonly holder: string; readonly passphrase: string; readonly createdAt: string }

/** A key's description, and the bytes of the file that keeps it under a passphrase. */
export type LockedKey = { readonly description: KeyDescription; readonly bytes: Uint8Array }

/** A new Ed25519 key. */
export async function createKeyFile(request: NewKey, deriveKey?: DeriveKey): Promise<Result<LockedKey, KeyError>> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const { holder, createdAt } = request
  const label: Label = { format: KEY_FORMAT, holder, createdAt, publicKey: publicPartOf(privateKey) }
  return lockKey(label, privateKey, request.passphrase, deriveKey)
}

/** The same key under another passphrase. Takes twice as long as opening it. */
export async function relockKeyFile(
  bytes: Uint8Array,
  { passphrase, next }: { readonly passphrase: string; readonly next: string },
  deriveKey?: DeriveKey,
): Promise<Result<LockedKey, KeyError>> {
  const unlocked = await unlockKey(bytes, passphrase, deriveKey)
  return unlocked.ok ? lockKey(unlocked.value.label, unlocked.value.privateKey, next, deriveKey) : unlocked
}

async function lockKey(
  label: Label,
  privateKey: KeyObject,
  passphrase: string,
  deriveKey?: DeriveKey,
): Promise<Result<LockedKey, KeyError>> {
  if (!isLongEnough(passphrase)) return failed({ code: 'key/passphrase-too-short', minimum: PASSPHRASE_MINIMUM })
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' })
  const lock = await lockSecret(secret, passphrase, sealedText(label), deriveKey)
  secret.fill(0)
  const file = KeyFileSchema.parse({ ...label, lock, checksum: checksumOf({ ...label, lock }) })
  const bytes = bundleCrypto.encodeUtf8(`${JSON.stringify(file, null, 2)}\n`)
  return ok({ description: describe(file), bytes })
}

/** What a key file says of its key. */
export function readKeyFile(bytes: Uint8Array): Result<KeyDescription, KeyError> {
  const file = parseKeyFile(bytes)
  return file.ok ? ok(describe(file.value)) : file
}

/** The key of a file, ready to sign. Takes about a third of a second. */
export async function openKeyFile(
  bytes: Uint8Array,
  passphrase: string,
  deriveKey?: DeriveKey,
): Promise<Result<BundleSigner, KeyError>> {
  const unlocked = await unlockKey(bytes, passphrase, deriveKey)
  if (!unlocked.ok) return unlocked
  const { label, privateKey } = unlocked.value
  const kid = thumbprintOf(label.publicKey, bundleCrypto)
  return ok({ kid, signEd25519: (message) => sign(null, message, privateKey) })
}

type Unlocked = { readonly label: Label; readonly privateKey: KeyObject }

async function unlockKey(
  bytes: Uint8Array,
  passphrase: string,
  deriveKey?: DeriveKey,
): Promise<Result<Unlocked, KeyError>> {
  const file = parseKeyFile(bytes)
  if (!file.ok) return file
  const { lock, checksum: _, ...label } = file.value
  const secret = await unlockSecret(lock, passphrase, sealedText(label), deriveKey)
  if (secret === null) return failed({ code: 'key/wrong-passphrase' })
  const privateKey = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' })
  secret.fill(0)
  if (publicPartOf(privateKey).x !== label.publicKey.x) return failed({ code: 'key/damaged' })
  return ok({ label, privateKey })
}

function parseKeyFile(bytes: Uint8Array): Result<KeyFile, KeyError> {
  const json = parseStrictJson(bundleCrypto.decodeUtf8(bytes) ?? '')
  const parsed = json.ok ? KeyFileSchema.safeParse(json.value) : null
  if (!parsed?.success) return failed({ code: 'key/damaged' })
  const { checksum, ...content } = parsed.data
  const isWhole = checksum === checksumOf(content) && isSoundPublicKey(content.publicKey)
  return isWhole ? ok(parsed.data) : failed({ code: 'key/damaged' })
}

function describe({ holder, createdAt, publicKey }: KeyFile): KeyDescription {
  return { kid: thumbprintOf(publicKey, bundleCrypto), holder, createdAt, publicKey }
}

function publicPartOf(privateKey: KeyObject): PublicKey {
  const info = createPublicKey(privateKey).export({
    format: 'der',
    type: 'spki',
  })
  return { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(info.subarray(-32)) }
}

/** What the lock vouches for besides the secret: nobody can put another name or key on it. */
function sealedText(label: Label): Uint8Array {
  return bundleCrypto.encodeUtf8(canonicalJson(label))
}

function checksumOf(content: Omit<KeyFile, 'checksum'>): string {
  return digestOf(bundleCrypto.encodeUtf8(canonicalJson(content)), bundleCrypto)
}
