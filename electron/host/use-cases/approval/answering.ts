import type { AppError } from '#shared/app-error.ts'
import type { BundleSigner } from '#shared/bundle/bundle-crypto.ts'
import type { PublicKey } from '#shared/bundle/public-key.ts'
import type { LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import * as keyStore from '../../services/keys/key-store.ts'

type OpenKey = { readonly signer: BundleSigner; readonly publicKey: PublicKey }

/** A key of this terminal, open, with its public half. */
export async function openKey(
  context: HostContext,
  kid: string,
  passphrase: string,
): Promise<Result<OpenKey, AppError>> {
  const key = keyStore.findKey(context.dataFolder, kid)
  if (key === null) return failed({ code: 'key/not-found' })
  const signer = await keyStore.openKey(context.dataFolder, kid, passphrase, context.deriveKey)
  return signer.ok ? ok({ signer: signer.value, publicKey: key.publicKey }) : signer
}

/** The submission that was looked at, the key that answers it, and what the ledger has beside the answer; `reason` is why the roster counts though its days are over. */
export type Answering = OpenKey & {
  readonly planId: RecordId
  readonly submission: string
  readonly reason: string | null
  readonly note: LedgerNote
}
