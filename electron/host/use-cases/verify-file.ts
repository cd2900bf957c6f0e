import type { BundleError } from '#shared/bundle/bundle-error.ts'
import { verifyBundle, type VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { SignerInfo } from '#shared/contracts/exchange-contract.ts'
import type { Result } from '#shared/result.ts'
import { bundleCrypto } from '../services/bundle-crypto.ts'
import * as keyStore from '../services/keys/key-store.ts'
import { digitsOf } from './keys/list-keys.ts'

/** The bundle behind some bytes, checked against the keys of this terminal; no data file is needed. */
export function verifyFile(
  bytes: Uint8Array,
  by: { readonly dataFolder: string; readonly now: Date },
): Result<VerifiedBundle, BundleError> {
  const keys = { find: (kid: string) => keyStore.findKey(by.dataFolder, kid)?.publicKey ?? null }
  return verifyBundle(bytes, { crypto: bundleCrypto, keys, now: by.now.getTime() })
}

/** The signers of a bundle as people compare them. */
export function signersOf(bundle: VerifiedBundle): readonly SignerInfo[] {
  return bundle.signers.map(({ kid, act, signedAt, isKnown }) => ({
    kid,
    digits: digitsOf(kid),
    act,
    signedAt,
    isKnown,
  }))
}
