import type { Transaction } from 'kysely'
import type { PlanFile } from '#db/schema.ts'
import type { BundleError } from '#shared/bundle/bundle-error.ts'
import type { BundleSigner } from '#shared/bundle/bundle-crypto.ts'
import type { PublicKey } from '#shared/bundle/public-key.ts'
import { verifyBundle, type VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../bundle-crypto.ts'
import { findHeldRoster, knownKeys } from '../trust/held-roster.ts'

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
  const known = knownKeys(context.dataFolder, (await findHeldRoster(trx))?.book ?? null)
  const find = (kid: string) => (kid === own?.signer.kid ? own.publicKey : known.find(kid))
  return verifyBundle(bytes, { crypto: bundleCrypto, keys: { find }, now: context.now().getTime() })
}
