import * as z from 'zod'
import type { JsonValue } from '../encoding/strict-json.ts'
import type { BundleErrorCode } from './bundle-error.ts'

/** What the files of one key name as their format: its public half, to be enrolled, and all of it under a passphrase. */
export const PUBLIC_KEY_FORMAT = 'keikakubo-public-key/1'
export const KEY_FORMAT = 'keikakubo-key/1'

const KeyFileSchema = z.looseObject({ format: z.enum([PUBLIC_KEY_FORMAT, KEY_FORMAT]) })

/** Which file of a key somebody has taken for a bundle; null where it is none. */
export function causeOfKeyFile(json: JsonValue): BundleErrorCode | null {
  const parsed = KeyFileSchema.safeParse(json)
  if (!parsed.success) return null
  return parsed.data.format === KEY_FORMAT ? 'bundle/key' : 'bundle/public-key'
}
