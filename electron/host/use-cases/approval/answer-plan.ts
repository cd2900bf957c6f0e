import type { Transaction } from 'kysely'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import type { AnswerPayload } from '#shared/bundle/bundle-format.ts'
import { signAnswer, signBundle, type SignedBundle, type Signing } from '#shared/bundle/sign-bundle.ts'
import type { ExportedBundle } from '#shared/contracts/exchange-contract.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { spotOf } from '#shared/domain/comment/comments-on.ts'
import { NO_NOTE } from '#shared/domain/ledger/ledger-note.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { beginPayload } from '../../services/exchange/begin-payload.ts'
import { checkNote } from '../../services/exchange/check-note.ts'
import type { KeptSubmission } from '../../services/exchange/read-submission.ts'
import { findHeldRoster } from '../../services/trust/held-roster.ts'
import { openOwnKey } from '../../services/keys/open-own-key.ts'
import { allowAnswer } from './allow-answer.ts'
import type { Answering } from './answering.ts'
import { handOver } from './hand-over.ts'
import { findInHand, listNewComments } from './review-plan.ts'

/** Returns or accepts the submission in hand, or sends remarks on it alone, as a small file with the remarks that are new since. */
export function answerPlan(context: HostContext): HostApi['approval']['answer'] {
  return async ({ kid, passphrase, note = NO_NOTE, ...answering }) => {
    const noted = checkNote(context, note)
    if (!noted.ok) return noted
    const opened = await openOwnKey(context, { kid, passphrase })
    return opened.ok ? signReply(context, { ...answering, ...opened.value, note }) : opened
  }
}

type Reply = Answering & { readonly act: 'return' | 'accept' | 'remark' }

/** The same with a key that is open already. */
export function signReply(context: HostContext, reply: Reply): Promise<Result<ExportedBundle, AppError>> {
  return context.root.transaction().execute(async (trx) => {
    const inHand = await findInHand(trx, context, reply)
    if (!inHand.ok) return inHand
    const { act, signer, planId } = reply
    const isAuthor = inHand.value.signers.some((each) => each.act === 'author' && each.kid === signer.kid)
    if (isAuthor) return failed({ code: 'approval/own-signature' })
    const comments = await listNewComments(trx, planId, inHand.value.payload)
    if (comments.length === 0 && act !== 'accept') return failed({ code: 'approval/no-remark' })
    const allowed = await allowAnswer(trx, context, reply)
    if (!allowed.ok) return allowed
    const payload = await replyPayload(trx, context, { submission: inHand.value, comments, reply })
    const bundle = signedReply(payload, act, { signer, at: context.now().toISOString(), crypto: bundleCrypto })
    return ok(await handOver(trx, context, { bundle, bytes: bundle.bytes, answering: reply, what: act }))
  })
}

function signedReply(payload: AnswerPayload, act: Reply['act'], signing: Signing): SignedBundle {
  return act === 'remark' ? signBundle(payload, signing) : signAnswer(payload, act, signing)
}

type ReplyContent = {
  readonly submission: KeptSubmission
  readonly comments: ReadonlyArray<PlanRecord<'comment'>>
  readonly reply: Reply
}

async function replyPayload(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { submission, comments, reply }: ReplyContent,
): Promise<AnswerPayload> {
  const { act, signer, publicKey } = reply
  const { payload, digest, signers } = submission
  const author = signers.find((each) => each.act === 'author')
  if (author === undefined) throw new Error('a submission without an author')
  const entry = (await findHeldRoster(trx))?.book.findEntry(signer.kid) ?? null
  const { municipality, role } = entry ?? { municipality: payload.issuer.municipality, role: 'supervisor' }
  return {
    ...(await beginPayload(trx, context, { municipality, role, kid: signer.kid, publicKey })),
    kind: act === 'return' ? 'return' : 'review',
    plan: payload.plan,
    revisions: [],
    snapshot: [],
    comments: comments.map((comment) => {
      const { recordId: record, field } = spotOf(comment)
      const { at, author: name, post, text } = comment.fields
      return { id: comment.id, record, field, at, author: name, post, text }
    }),
    scope: null,
    answersTo: null,
    subject: { bundle: digest, signature: author.signatureDigest },
    openConflicts: 0,
  }
}
