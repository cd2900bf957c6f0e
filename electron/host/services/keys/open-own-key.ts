import type { BundleSigner } from '#shared/bundle/bundle-crypto.ts'
import type { KeyError } from '#shared/bundle/key-error.ts'
import type { PublicKey } from '#shared/bundle/public-key.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { findKey, openKey } from './key-store.ts'

/** A key of this terminal that is open. */
export type OwnKey = { readonly holder: string; readonly publicKey: PublicKey; readonly signer: BundleSigner }

/** What signs: who holds the key does not matter. */
export type SigningKey = Pick<OwnKey, 'publicKey' | 'signer'>

/** Opens a key of this terminal for one act. */
export async function openOwnKey(
  { dataFolder, deriveKey }: Pick<HostContext, 'dataFolder' | 'deriveKey'>,
  { kid, passphrase }: { readonly kid: string; readonly passphrase: string },
): Promise<Result<OwnKey, KeyError>> {
  const key = findKey(dataFolder, kid)
  if (key === null) return failed({ code: 'key/not-found' })
  const signer = await openKey(dataFolder, kid, passphrase, deriveKey)
  return signer.ok ? ok({ holder: key.holder, publicKey: key.publicKey, signer: signer.value }) : signer
}
