import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import * as z from 'zod'
import { decodeBase64url, encodeBase64url } from '#shared/encoding/base64url.ts'

/** Characters of a passphrase after NFKC, so that full width and half width count and unlock alike. */
export const PASSPHRASE_MINIMUM = 12

/** Cost of a new lock: 128 MiB and about 0.3 s, once per guess. */
const NEW_COST = 2 ** 17
/** Bounds on reading: a file must neither weaken the lock nor exhaust the machine. */
const costs = [2 ** 16, 2 ** 17, 2 ** 18] as const
const SALT_BYTES = 16
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

const bytesOfLength = (minimum: number, maximum = minimum) =>
  z.string().refine((text) => {
    const length = decodeBase64url(text)?.length ?? -1
    return length >= minimum && length <= maximum
  })

/** A secret under AES-256-GCM with a key that scrypt (RFC 7914) makes of a passphrase; `sealed` ends in the tag. */
export const LockSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  N: z.literal(costs),
  r: z.literal(8),
  p: z.literal(1),
  salt: bytesOfLength(SALT_BYTES),
  cipher: z.literal('aes-256-gcm'),
  nonce: bytesOfLength(NONCE_BYTES),
  sealed: bytesOfLength(TAG_BYTES + 1, 1024),
})
type Lock = z.infer<typeof LockSchema>

/** Makes of a passphrase the 32 bytes under which a secret lies. Whoever guesses pays `cost`, the N of scrypt, for each guess. */
export type DeriveKey = (passphrase: string, salt: Uint8Array, cost: number) => Promise<Buffer>

export function isLongEnough(passphrase: string): boolean {
  return [...passphrase.normalize('NFKC')].length >= PASSPHRASE_MINIMUM
}

/** The secret under a passphrase. `context` is not kept, but must be the same again on unlocking, as `deriveKey` must. */
export async function lockSecret(
  secret: Uint8Array,
  passphrase: string,
  context: Uint8Array,
  deriveKey: DeriveKey = deriveWithScrypt,
): Promise<Lock> {
  const salt = randomBytes(SALT_BYTES)
  const nonce = randomBytes(NONCE_BYTES)
  const key = await deriveKey(passphrase, salt, NEW_COST)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context)
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()])
  key.fill(0)
  return {
    kdf: 'scrypt',
    N: NEW_COST,
    r: 8,
    p: 1,
    salt: encodeBase64url(salt),
    cipher: 'aes-256-gcm',
    nonce: encodeBase64url(nonce),
    sealed: encodeBase64url(sealed),
  }
}

/** The secret, or null if the passphrase or the context is another. */
export async function unlockSecret(
  lock: Lock,
  passphrase: string,
  context: Uint8Array,
  deriveKey: DeriveKey = deriveWithScrypt,
): Promise<Buffer | null> {
  const sealed = bytesOf(lock.sealed)
  const key = await deriveKey(passphrase, bytesOf(lock.salt), lock.N)
  const decipher = createDecipheriv('aes-256-gcm', key, bytesOf(lock.nonce), { authTagLength: TAG_BYTES })
  decipher.setAAD(context).setAuthTag(sealed.subarray(-TAG_BYTES))
  key.fill(0)
  const secret = decipher.update(sealed.subarray(0, -TAG_BYTES))
  try {
    decipher.final()
    return secret
  } catch {
    return null
  }
}

function bytesOf(text: string): Uint8Array {
  const bytes = decodeBase64url(text)
  if (bytes === null) throw new Error('a lock that its schema cannot have passed')
  return bytes
}

function deriveWithScrypt(passphrase: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  const options = { N: cost, r: 8, p: 1, maxmem: 128 * 8 * cost + 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
