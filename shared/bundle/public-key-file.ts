import type { DigestCrypto } from '../encoding/digest.ts'
import * as z from 'zod'
import { SHORT_TEXT_LIMIT } from '../domain/record/field.ts'
import { failed, ok, type Result } from '../result.ts'
import type { BundleCrypto } from './bundle-crypto.ts'
import { digitsOf, thumbprintOf } from './fingerprint.ts'
import type { KeyError } from './key-error.ts'
import { PUBLIC_KEY_FORMAT } from './key-file-format.ts'
import { PublicKeySchema, isSoundPublicKey } from './public-key.ts'
import { readBundleText } from './bundle-text.ts'

const NameSchema = z.string().min(1).max(SHORT_TEXT_LIMIT)

/** `digits` are for people who look into the file; what counts is the key. */
const PublicKeyFileSchema = z.strictObject({
  format: z.literal(PUBLIC_KEY_FORMAT),
  holder: NameSchema,
  post: NameSchema,
  publicKey: PublicKeySchema,
  digits: z.string(),
})

/** What somebody gives to be enrolled: a public key, and whose it is said to be. Nobody has vouched for it until its 30 digits were compared. */
export type PublicKeyFile = Pick<z.infer<typeof PublicKeyFileSchema>, 'holder' | 'post' | 'publicKey'>

/** A file of JSON that can be read, printed and mailed. */
export function writePublicKeyFile({ holder, post, publicKey }: PublicKeyFile, crypto: DigestCrypto): Uint8Array {
  const digits = digitsOf(thumbprintOf(publicKey, crypto))
  const file = PublicKeyFileSchema.parse({ format: PUBLIC_KEY_FORMAT, holder, post, publicKey, digits })
  return crypto.encodeUtf8(`${JSON.stringify(file, null, 2)}\n`)
}

/** The key that a file names. Keys under which one signature fits any message are refused. */
export function readPublicKeyFile(bytes: Uint8Array, crypto: BundleCrypto): Result<PublicKeyFile, KeyError> {
  const json = readBundleText(bytes, crypto)
  const parsed = json.ok ? PublicKeyFileSchema.safeParse(json.value) : null
  if (!parsed?.success) return failed({ code: 'key/not-a-public-key' })
  const { holder, post, publicKey, digits } = parsed.data
  if (!isSoundPublicKey(publicKey)) return failed({ code: 'key/weak' })
  if (digits !== digitsOf(thumbprintOf(publicKey, crypto))) return failed({ code: 'key/not-a-public-key' })
  return ok({ holder, post, publicKey })
}
