import type { AppError } from '#shared/app-error.ts'
import { answerBundle } from '#shared/bundle/sign-bundle.ts'
import type { ExportedBundle } from '#shared/contracts/exchange-contract.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { NO_NOTE } from '#shared/domain/ledger/ledger-note.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { checkNote } from '../../services/exchange/check-note.ts'
import { verifyByRoster } from '../../services/exchange/verify-by-roster.ts'
import { openOwnKey } from '../../services/keys/open-own-key.ts'
import { allowAnswer } from './allow-answer.ts'
import type { Answering } from './answering.ts'
import { handOver } from './hand-over.ts'
import { findInHand } from './review-plan.ts'

/** Signs the submission in hand as approved, and holds the file that then carries both signatures; the approval counts here at once. */
export function approvePlan(context: HostContext): HostApi['approval']['approve'] {
  return async ({ kid, passphrase, note = NO_NOTE, ...answering }) => {
    const noted = checkNote(context, note)
    if (!noted.ok) return noted
    const opened = await openOwnKey(context, { kid, passphrase })
    return opened.ok ? signApproval(context, { ...answering, ...opened.value, note }) : opened
  }
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
    const allowed = await allowAnswer(trx, context, { ...answering, act: 'approve' })
    if (!allowed.ok) return allowed
    const at = context.now().toISOString()
    const bytes = answerBundle(bundle, 'approve', { signer, at, crypto: bundleCrypto })
    const approved = await verifyByRoster(trx, context, { bytes, own: answering })
    if (!approved.ok) throw new Error(`an approval that nobody could verify: ${approved.error.code}`)
    return ok(await handOver(trx, context, { bundle: approved.value, bytes, answering, what: 'approve' }))
  })
}
