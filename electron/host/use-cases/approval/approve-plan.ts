import type { AppError } from '#shared/app-error.ts'
import type { BundleSigner } from '#shared/bundle/bundle-crypto.ts'
import { answerBundle } from '#shared/bundle/sign-bundle.ts'
import type { ExportedBundle } from '#shared/contracts/exchange-contract.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { PublicKey } from '#shared/bundle/public-key.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import * as keyStore from '../../services/keys/key-store.ts'
import { allowByRoster } from '../../services/trust/allow-by-roster.ts'
import { verifyByRoster } from '../../services/verify-by-roster.ts'
import { handOver } from './hand-over.ts'
import { findInHand } from './review-plan.ts'

/** Signs the submission in hand as approved, and holds the file that then carries both signatures; the approval counts here at once. */
export function approvePlan(context: HostContext): HostApi['approval']['approve'] {
  return async ({ kid, passphrase, ...answering }) => {
    const opened = await openKey(context, kid, passphrase)
    return opened.ok ? signApproval(context, { ...answering, ...opened.value }) : opened
  }
}

export type OpenKey = { readonly signer: BundleSigner; readonly publicKey: PublicKey }

/** A key of this terminal, open, with its public half. */
export async function openKey(
  context: HostContext,
  kid: string,
  passphrase: string,
): Promise<Result<OpenKey, AppError>> {
  const key = keyStore.findKey(context.dataFolder, kid)
  if (key === null) return failed({ code: 'key/not-found' })
  const signer = await keyStore.openKey(context.dataFolder, kid, passphrase)
  return signer.ok ? ok({ signer: signer.value, publicKey: key.publicKey }) : signer
}

/** The submission that was looked at, and the key that answers it; `reason` is why the roster counts though its days are over. */
export type Answering = OpenKey & {
  readonly planId: RecordId
  readonly submission: string
  readonly reason: string | null
}

/** The same with a key that is open already. */
export function signApproval(context: HostContext, answering: Answering): Promise<Result<ExportedBundle, AppError>> {
  return context.root.transaction().execute(async (trx) => {
    const inHand = await findInHand(trx, context, answering)
    if (!inHand.ok) return inHand
    const bundle = inHand.value
    const { openConflicts } = bundle.payload
    if (openConflicts > 0) return failed({ code: 'approval/open-conflicts', count: openConflicts })
    const { signer } = answering
    if (bundle.signers.some(({ kid }) => kid === signer.kid)) return failed({ code: 'approval/own-signature' })
    const subject = bundle.payload.plan.title
    const allowed = await allowByRoster(trx, context, { act: 'approve', subject, reason: answering.reason })
    if (!allowed.ok) return allowed
    const at = context.now().toISOString()
    const bytes = answerBundle(bundle, 'approve', { signer, at, crypto: bundleCrypto })
    const approved = await verifyByRoster(trx, context, { bytes, own: answering })
    if (!approved.ok) throw new Error(`an approval that nobody could verify: ${approved.error.code}`)
    return ok(await handOver(trx, context, { bundle: approved.value, bytes, answering, what: 'approve' }))
  })
}
