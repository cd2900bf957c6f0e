import type { BundleError } from '#shared/bundle/bundle-error.ts'
import { verifyBundle, type KeyBook, type VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { Result } from '#shared/result.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import * as keyStore from '../../services/keys/key-store.ts'

/** The bundle behind some bytes, checked against the keys of this terminal and of a roster; no data file is needed. */
export function verifyFile(
  bytes: Uint8Array,
  by: { readonly dataFolder: string; readonly now: Date; readonly book?: KeyBook | null },
): Result<VerifiedBundle, BundleError> {
  const find = (kid: string) => keyStore.findKey(by.dataFolder, kid)?.publicKey ?? by.book?.find(kid) ?? null
  return verifyBundle(bytes, { crypto: bundleCrypto, keys: { find }, now: by.now.getTime() })
}
