import type { Transaction } from 'kysely'
import { getChainHead } from '#db/repositories/journal-repository.ts'
import { deletePlanScope, findPlanScope, putPlanScope } from '#db/repositories/plan-scope-repository.ts'
import { insertMark, insertRevisions } from '#db/repositories/revision-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import { contentDigestOf } from '#shared/bundle/content-digest.ts'
import type { PlanPayload } from '#shared/bundle/bundle-format.ts'
import type { AppError } from '#shared/app-error.ts'
import type { TakenIn } from '#shared/contracts/exchange-contract.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { NO_NOTE, type LedgerNote } from '#shared/domain/ledger/ledger-note.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { Revision } from '#shared/domain/revision/revision.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { checkNote } from '../../services/exchange/check-note.ts'
import { commitAct } from '../../services/commit-act.ts'
import { inTransaction } from '../../services/in-transaction.ts'
import { keepBundle } from '../../services/exchange/keep-bundle.ts'
import { notePassed } from '../../services/exchange/note-passed.ts'
import { listConflictStates, noteMerged } from '../../services/exchange/open-conflicts.ts'
import { allowByRoster, allowStatements } from '../../services/trust/allow-by-roster.ts'
import { addPlan } from '../add-plan.ts'
import { getPresent } from '../describe-state.ts'
import { readImport, relateImport, type ImportOutcome, type ReadImport, type RelatedImport } from './read-import.ts'

/**
 * Takes a bundle in, with its statements and its ledger line, in one transaction: a plan that the file does not hold yet, or what another office has done
 * on one that it holds, as one act. Of a plan that is known already the signatures alone are kept, if they are news.
 */
export function takeInBundle(context: HostContext): HostApi['exchange']['takeIn'] {
  return async ({ token, reason = null, note = NO_NOTE }) => {
    const noted = checkNote(context, note)
    if (!noted.ok) return noted
    const read = await readImport(context, token)
    if (!read.ok) return read
    return inTransaction(context, async (trx) => {
      const related = await relateImport(trx, context, read.value)
      if (!related.ok) return related
      const { payload } = read.value
      const planId = payload.plan.id
      const taken = await takeIn(trx, context, { read: read.value, reason }, related.value)
      if (!taken.ok) return taken
      await notePart(trx, payload, related.value.outcome)
      await keep(trx, context, { ...read.value, note })
      const { open } = await listConflictStates(trx, planId)
      return ok({ planId, came: taken.value, openConflicts: open.length })
    })
  }
}

async function takeIn(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { read, reason }: { readonly read: ReadImport; readonly reason: string | null },
  { outcome, takenInAt, trust }: RelatedImport,
): Promise<Result<TakenIn['came'], AppError>> {
  if (outcome.kind === 'new') {
    await takeInNew(trx, context, read, outcome)
    return ok('plan')
  }
  const deciding = { subject: read.payload.plan.title, reason }
  if (outcome.kind === 'known') {
    if (!trust.hasNewSignatures) {
      return failed({ code: outcome.relation === 'same' ? 'import/same' : 'import/older', takenInAt })
    }
    const allowed = await allowStatements(trx, context, { ...deciding, hasNewDecisions: trust.hasNewDecisions })
    return allowed.ok ? ok('signatures') : allowed
  }
  const allowed = await allowByRoster(trx, context, { act: 'merge', ...deciding })
  if (!allowed.ok) return allowed
  await takeInMerge(trx, context, read, outcome)
  return ok('changes')
}

/** A plan that came as a part of another is marked as such, until all of it comes. What is whole here stays so, whatever part of it comes back. */
async function notePart(
  trx: Transaction<PlanFile>,
  { plan, bundleId, scope, answersTo }: PlanPayload,
  { kind }: ImportOutcome,
): Promise<void> {
  if (kind === 'known') return
  if (kind === 'merge' && (answersTo !== null || (await findPlanScope(trx, plan.id)) === null)) return
  if (scope === null) await deletePlanScope(trx, plan.id)
  else await putPlanScope(trx, plan.id, { scope, request: answersTo ?? bundleId })
}

async function takeInNew(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { records, revisions, head }: ReadImport,
  { conflicts }: Extract<ImportOutcome, { kind: 'new' }>,
): Promise<void> {
  const planId = await addPlan(trx, context, { act: 'plan/take-in', records })
  await noteJoined(trx, planId, { revisions, heads: [head], conflicts, closes: [] })
}

async function takeInMerge(
  trx: Transaction<PlanFile>,
  context: HostContext,
  { payload }: ReadImport,
  { graph, merge }: Extract<ImportOutcome, { kind: 'merge' }>,
): Promise<void> {
  const planId = payload.plan.id
  await commitAct(trx, context, {
    planId,
    act: 'plan/merge',
    target: null,
    changes: merge.changes,
    undoAfter: (seq) => ({ undoable: seq, redoable: null }),
  })
  await noteJoined(trx, planId, { ...merge, revisions: [...graph.revisions, ...merge.revisions] })
}

type Joined = {
  readonly revisions: readonly Revision[]
  readonly heads: readonly string[]
} & Pick<Parameters<typeof noteMerged>[2], 'conflicts' | 'closes'>

/** Keeps what the last entry has brought in beside the records. */
async function noteJoined(trx: Transaction<PlanFile>, planId: RecordId, joined: Joined): Promise<void> {
  const { seq } = await getChainHead(trx)
  await insertRevisions(trx, planId, joined.revisions)
  for (const digest of joined.heads) await insertMark(trx, planId, { seq, digest, kind: 'joined' })
  await noteMerged(trx, planId, { by: seq, ...joined })
}

async function keep(
  trx: Transaction<PlanFile>,
  context: HostContext,
  read: ReadImport & { readonly note: LedgerNote },
): Promise<void> {
  const { bundle, payload, records, fileName, note } = read
  const planId = payload.plan.id
  const contentDigest = contentDigestOf(records, bundleCrypto)
  const { entry } = await getPresent(trx, context, planId)
  await keepBundle(trx, context, { bundle, planId, contentDigest })
  await notePassed(trx, context, { direction: 'in', planId, fileName, contentDigest, entry, bundle, note })
}
