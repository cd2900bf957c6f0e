import type { Transaction } from 'kysely'
import type { PlanFile } from '#db/schema.ts'
import type { BundleError } from '#shared/bundle/bundle-error.ts'
import type { BundleSigner } from '#shared/bundle/bundle-crypto.ts'
import type { PublicKey } from '#shared/bundle/public-key.ts'
import { verifyBundle, type VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { Result } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { bundleCrypto } from './bundle-crypto.ts'
import { findRosterBook } from './find-roster-book.ts'
import * as keyStore from './keys/key-store.ts'

/** A file, and the key that has just signed it where it is one of ours. */
export type FileToVerify = {
  readonly bytes: Uint8Array
  readonly own?: { readonly signer: BundleSigner; readonly publicKey: PublicKey }
}

/** The bundle in a file, whose signers may be anybody whom the roster in force or this terminal knows. */
export async function verifyByRoster(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { bytes, own }: FileToVerify,
): Promise<Result<VerifiedBundle, BundleError>> {
  const book = await findRosterBook(trx, context)
  const find = (kid: string): PublicKey | null => {
    if (kid === own?.signer.kid) return own.publicKey
    return keyStore.findKey(context.dataFolder, kid)?.publicKey ?? book?.find(kid) ?? null
  }
  return verifyBundle(bytes, { crypto: bundleCrypto, keys: { find }, now: context.now().getTime() })
}
