import type { Transaction } from 'kysely'
import { findPlanScope } from '#db/repositories/plan-scope-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import { contentDigestOfBundle } from '#shared/bundle/content-digest.ts'
import type { PublicKey } from '#shared/bundle/public-key.ts'
import { signBundle } from '#shared/bundle/sign-bundle.ts'
import type { AppError } from '#shared/app-error.ts'
import type { ExportedBundle } from '#shared/contracts/exchange-contract.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { japanDay } from '#shared/domain/japan-time/japan-day.ts'
import { NO_NOTE, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanSummary } from '#shared/domain/plan/plan-summary.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import type { Revision } from '#shared/domain/revision/revision.ts'
import { partOfPlan } from '#shared/domain/scope/part-of-plan.ts'
import type { Scope } from '#shared/domain/scope/scope.ts'
import { cutRevisions } from '#shared/domain/scope/cut-revisions.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { toFileName } from '../../services/file-name.ts'
import { beginPayload } from '../../services/exchange/begin-payload.ts'
import { keepBundle } from '../../services/exchange/keep-bundle.ts'
import { notePassed } from '../../services/exchange/note-passed.ts'
import { openOwnKey, type SigningKey } from '../../services/keys/open-own-key.ts'
import { listConflictStates } from '../../services/exchange/open-conflicts.ts'
import { checkNote } from '../../services/exchange/check-note.ts'
import { sealPlan } from '../../services/exchange/own-state.ts'
import { maySign } from '../../services/trust/may-sign.ts'
import { getPresent } from '../describe-state.ts'

/** Signs the plan as it stands and holds the file for saving; the ledger keeps a line of it. What is a part of another office's plan goes back as its answer. */
export function exportPlan(context: HostContext): HostApi['exchange']['exportPlan'] {
  return async ({ planId, kid, passphrase, note = NO_NOTE }) => {
    const noted = checkNote(context, note)
    if (!noted.ok) return noted
    const key = await openOwnKey(context, { kid, passphrase })
    return key.ok ? signPlan(context, { ...key.value, planId, note }) : key
  }
}

/** The same with a key that is open already. */
export function signPlan(
  context: HostContext,
  { planId, note = NO_NOTE, ...key }: SigningKey & { readonly planId: RecordId; readonly note?: LedgerNote },
): Promise<Result<ExportedBundle, AppError>> {
  return context.root.transaction().execute(async (trx) => {
    const held = await findPlanScope(trx, planId)
    const part = held === null ? null : { scope: held.scope, answersTo: held.request }
    return sendPlan(trx, context, { ...key, planId, part, note })
  })
}

/** Which part of the plan goes out; an answer names the bundle that it answers, and is all of a plan that is a part itself. */
export type SentPart = { readonly scope: Scope; readonly answersTo: RecordId | null }

type Sending = SigningKey & {
  readonly planId: RecordId
  /** Null for the whole plan. */
  readonly part: SentPart | null
  readonly note: LedgerNote
  /** What the name of the file has behind the plan's title. */
  readonly nameParts?: readonly string[]
}

/** Signs a plan, or a part of it, in the caller's transaction. */
export async function sendPlan(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { planId, publicKey, signer, part, note, nameParts = [] }: Sending,
): Promise<Result<ExportedBundle, AppError>> {
  const plan = await findPlan(trx, planId)
  if (plan === null) return failed({ code: 'plan/not-found' })
  const allowed = await maySign(trx, context, { kid: signer.kid, act: 'author', municipality: plan.municipality.code })
  if (!allowed.ok) return allowed
  const payload = await planPayload(trx, context, { plan, kid: signer.kid, publicKey, part })
  return ok(await holdBundle(trx, context, { plan, payload, signer, note, nameParts }))
}

type Sender = {
  readonly plan: PlanSummary
  readonly kid: string
  readonly publicKey: PublicKey
  readonly part: SentPart | null
}

async function planPayload(trx: Transaction<PlanFile>, context: HostContext, sender: Sender): Promise<PlanPayload> {
  const { plan, kid, publicKey, part } = sender
  const { head, ...sealed } = await sealPlan(trx, plan.id)
  const { records, revisions } = cutTo(part, sealed)
  const { open } = await listConflictStates(trx, plan.id)
  const issuing = { municipality: plan.municipality.code, role: 'officer', kid, publicKey } as const
  return {
    ...(await beginPayload(trx, context, issuing)),
    kind: part === null ? 'submission' : 'section',
    plan: { id: plan.id, title: plan.title, head, base: null },
    revisions: revisions.map(({ parents, changes, ...rest }) => ({
      ...rest,
      parents: [...parents],
      changes: [...changes],
    })),
    snapshot: [...records],
    comments: [],
    scope: part?.scope ?? null,
    answersTo: part?.answersTo ?? null,
    subject: null,
    openConflicts: open.length,
  }
}

type Content = { readonly records: readonly PlanRecord[]; readonly revisions: readonly Revision[] }

/** What goes out of a plan: what is handed out is cut to the part, an answer is the part that the file holds. */
function cutTo(part: SentPart | null, content: Content): Content {
  if (part === null || part.answersTo !== null) return content
  const model = createPlanModel(content.records)
  const { records } = partOfPlan(model, part.scope)
  return { records, revisions: cutRevisions(content.revisions, model, part.scope) }
}

async function holdBundle(
  trx: Transaction<PlanFile>,
  context: HostContext,
  made: Pick<Sender, 'plan'> &
    Required<Pick<Sending, 'signer' | 'note' | 'nameParts'>> & { readonly payload: PlanPayload },
) {
  const { plan, payload, signer, note, nameParts } = made
  const at = context.now().toISOString()
  const signed = signBundle(payload, { signer, at, crypto: bundleCrypto })
  const { bytes, digest } = signed
  const { entry, ...present } = await getPresent(trx, context, plan.id)
  const partDigest = payload.scope === null ? null : contentDigestOfBundle(payload, bundleCrypto)
  const contentDigest = partDigest ?? present.contentDigest
  const name = toFileName([plan.title, ...nameParts, japanDay(at).replaceAll('-', '')], '.plan.json')
  await keepBundle(trx, context, { bundle: signed, planId: plan.id, contentDigest })
  const line = { direction: 'out', planId: plan.id, fileName: name, contentDigest, entry } as const
  await notePassed(trx, context, { ...line, bundle: signed, note })
  return { token: context.files.hold({ name, bytes, sent: digest }), name, digest, contentDigest }
}
