import type { Transaction } from 'kysely'
import { findBundle, listStatementsAbout } from '#db/repositories/bundle-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import { isAnswer, type PlanPayload } from '#shared/bundle/bundle-format.ts'
import type { VerifiedBundle } from '#shared/bundle/verify-bundle.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { FileToken } from '#shared/contracts/file-token.ts'
import { takeInComments } from '#shared/domain/comment/comment-acts.ts'
import { NO_NOTE, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordChange } from '#shared/domain/journal/record-change.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import { commentPlace } from '#shared/sheets/comments/comment-place.ts'
import type { HostContext } from '../../host-context.ts'
import { commitAct } from '../../services/commit-act.ts'
import { checkNote } from '../../services/exchange/check-note.ts'
import { keepBundle } from '../../services/exchange/keep-bundle.ts'
import { notePassed } from '../../services/exchange/note-passed.ts'
import { allowStatements } from '../../services/trust/allow-by-roster.ts'
import { findHeldRoster } from '../../services/trust/held-roster.ts'
import { judgeImport, type JudgedImport } from '../../services/trust/judge-import.ts'
import { verifyByRoster } from '../../services/exchange/verify-by-roster.ts'
import { getPresent } from '../describe-state.ts'

/** A file that says something about a submission of this data file: the submission itself with more signatures, or remarks on it. */
type Answer = {
  readonly bundle: VerifiedBundle & { readonly payload: PlanPayload }
  readonly planId: RecordId
  readonly fileName: string
  /** The plan as it stands here. */
  readonly model: PlanModel
  /** What its remarks add to the plan. */
  readonly changes: readonly RecordChange[]
  readonly trust: JudgedImport
}

/** What a held file says about a submission that this data file has; null where it is no such file. Nothing is written. */
export function readAnswer(context: HostContext): HostApi['approval']['readAnswer'] {
  return ({ token }) =>
    context.root.transaction().execute(async (trx) => {
      const found = await findAnswer(trx, context, token)
      if (!found.ok) return found.error.code === 'approval/not-an-answer' ? ok(null) : found
      const { bundle, planId, model, changes, trust } = found.value
      const { payload, signers } = bundle
      return ok({
        planId,
        title: payload.plan.title,
        act: signers.find(({ act }) => act !== 'author')?.act ?? 'author',
        signers: trust.signers,
        comments: payload.comments.map(({ record, field, author, post, text }) => {
          return { place: commentPlace(model, { recordId: record, field }), author, post, text }
        }),
        newComments: changes.length,
        isKnown: !trust.hasNewSignatures,
        needsReason: trust.isRosterExpired && trust.hasNewDecisions,
      })
    })
}

/** Keeps the statements of an answer for good, and takes its remarks in as one act that can be undone. */
export function takeInAnswer(context: HostContext): HostApi['approval']['takeInAnswer'] {
  return async ({ token, reason = null, note = NO_NOTE }) => {
    const noted = checkNote(context, note)
    if (!noted.ok) return noted
    return context.root.transaction().execute(async (trx) => {
      const found = await findAnswer(trx, context, token)
      if (!found.ok) return found
      const { planId, model, changes, trust } = found.value
      if (!trust.hasNewSignatures && changes.length === 0) return failed({ code: 'approval/same' })
      const subject = model.plan.fields.title
      const allowed = await allowStatements(trx, context, { subject, reason, hasNewDecisions: trust.hasNewDecisions })
      if (!allowed.ok) return allowed
      await writeAnswer(trx, context, { ...found.value, note })
      return ok({ planId })
    })
  }
}

async function writeAnswer(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { bundle, planId, fileName, changes, note }: Answer & { readonly note: LedgerNote },
): Promise<void> {
  await keepBundle(trx, context, { bundle, planId, contentDigest: null })
  if (changes.length > 0) {
    const undoAfter = (seq: number) => ({ undoable: seq, redoable: null })
    await commitAct(trx, context, { planId, act: 'comment/take-in', target: null, changes, undoAfter })
  }
  const present = await getPresent(trx, context, planId)
  await notePassed(trx, context, { direction: 'in', planId, fileName, ...present, bundle, note })
}

async function findAnswer(
  trx: Transaction<PlanFile>,
  context: HostContext,
  token: FileToken,
): Promise<Result<Answer, AppError>> {
  const file = context.files.find(token)
  if (!file.ok) return file
  const { bytes, name: fileName } = file.value
  const verified = await verifyByRoster(trx, context, { bytes })
  if (!verified.ok) return verified
  const { payload } = verified.value
  if (payload.kind === 'roster') return failed({ code: 'approval/not-an-answer' })
  const bundle = { ...verified.value, payload }
  const planId = await findSubject(trx, bundle)
  if (!planId.ok) return planId
  const model = createPlanModel(await listRecords(trx, planId.value))
  const book = (await findHeldRoster(trx))?.book ?? null
  const trust = await judgeImport(trx, context, { bundle, book, municipality: model.municipality.fields.code })
  if (trust.refusal !== null) return failed(trust.refusal)
  if (!trust.hasNewSignatures && !isAnswer(payload)) return failed({ code: 'approval/not-an-answer' })
  const changes = isAnswer(payload) ? takeInComments(model, payload.comments) : []
  return ok({ bundle, planId: planId.value, fileName, model, changes, trust })
}

/** The plan of the submission that a bundle is about: its own where it is a submission that this file has. */
async function findSubject(
  trx: Transaction<PlanFile>,
  { payload, digest }: Answer['bundle'],
): Promise<Result<RecordId, AppError>> {
  if (!isAnswer(payload)) {
    const kept = await findBundle(trx, digest)
    return kept === null ? failed({ code: 'approval/not-an-answer' }) : ok(kept.planId)
  }
  const { subject } = payload
  const kept = await findBundle(trx, subject.bundle)
  const statements = await listStatementsAbout(trx, subject.bundle)
  const isAuthors = statements.some((each) => each.act === 'author' && each.signatureDigest === subject.signature)
  return kept === null || !isAuthors ? failed({ code: 'approval/unknown-subject' }) : ok(kept.planId)
}
