import type { Transaction } from 'kysely'
import { getChainHead } from '#db/repositories/journal-repository.ts'
import { findPlan } from '#db/repositories/plan-repository.ts'
import { listRecords } from '#db/repositories/record-repository.ts'
import type { PlanFile } from '#db/schema.ts'
import type { AppError } from '#shared/app-error.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { inSequence } from '#shared/domain/edit/net-changes.ts'
import { changedRecordId, type RecordChange } from '#shared/domain/journal/record-change.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { LooseFields } from '#shared/domain/record/plan-record.ts'
import { checkFields } from '#shared/domain/record/read-record.ts'
import type { Conflict, Decision } from '#shared/domain/revision/conflict.ts'
import { byId } from '#shared/domain/revision/plan-state.ts'
import { decidedWrites, joined } from '#shared/domain/revision/sealed-changes.ts'
import { settle } from '#shared/domain/revision/settle.ts'
import { failed, ok, type Result } from '#shared/result.ts'
import type { HostContext } from '../../host-context.ts'
import { commitAct } from '../../services/commit-act.ts'
import { findBrokenLink } from '../../services/find-broken-link.ts'
import { checkAct } from '../../services/exchange/check-scope.ts'
import { inTransaction } from '../../services/in-transaction.ts'
import {
  listConflictStates,
  settleDecided,
  settleWritten,
  type PlacedConflict,
} from '../../services/exchange/open-conflicts.ts'

type Decided = { readonly placed: PlacedConflict; readonly decision: Decision }
type GivenDecision = { readonly key: string; readonly decision: Decision }

/** Decides open conflicts as one act, whole or not at all. */
export function settleConflicts(context: HostContext): HostApi['exchange']['settle'] {
  return ({ planId, decisions }) =>
    inTransaction(context, async (trx) => {
      if ((await findPlan(trx, planId)) === null) return failed({ code: 'plan/not-found' })
      const decided = await readDecisions(trx, planId, decisions)
      if (!decided.ok) return decided
      const model = createPlanModel(await listRecords(trx, planId))
      const changes = changesOf(model, decided.value)
      const within = await checkAct(trx, planId, [...changes, ...keptBy(model.withChanges(changes), decided.value)])
      if (!within.ok) return within
      const undoAfter = (seq: number) => ({ undoable: seq, redoable: null })
      const done = await commitAct(trx, context, { planId, act: 'conflict/settle', target: null, changes, undoAfter })
      const broken = await findBrokenLink(trx, planId, changes)
      if (broken !== null) return failed(broken)
      const { seq: by } = await getChainHead(trx)
      for (const { placed, decision } of decided.value) {
        await settleDecided(trx, planId, { by, place: placed, decision })
      }
      await settleWritten(trx, planId, { by, changes })
      const { open } = await listConflictStates(trx, planId)
      return ok({ ...done, openConflicts: open.length })
    })
}

async function readDecisions(
  trx: Transaction<PlanFile>,
  planId: RecordId,
  decisions: readonly GivenDecision[],
): Promise<Result<readonly Decided[], AppError>> {
  const { open } = await listConflictStates(trx, planId)
  const byKey = new Map(open.map((placed) => [placed.conflict.key, placed]))
  const decided: Decided[] = []
  for (const { key, decision } of decisions) {
    const placed = byKey.get(key)
    if (placed === undefined || !byKey.delete(key)) return failed({ code: 'conflict/not-found' })
    const unfit = findUnfit(placed.conflict, decision)
    if (unfit !== null) return failed(unfit)
    decided.push({ placed, decision })
  }
  return ok(decided)
}

/** Why the decision is none of those that the conflict asks for; null where it is one. */
function findUnfit(conflict: Conflict, decision: Decision): AppError | null {
  if ('take' in decision) {
    const isThere = decision.take === 'ours' || decision.take < conflict.candidates.length
    return isThere ? null : { code: 'conflict/no-such-choice' }
  }
  if (conflict.kind === 'removal') return { code: 'conflict/no-such-choice' }
  const checked =
    conflict.kind === 'cell'
      ? checkFields('value', { raw: decision.write })
      : checkFields(conflict.type, { [conflict.field]: decision.write })
  return checked.ok ? null : checked.error
}

/** What the decisions change, and what they let stand in a single field: the journal names both. */
function changesOf(model: PlanModel, decided: readonly Decided[]): readonly RecordChange[] {
  const made = inSequence(
    model,
    decided.map(
      ({ placed, decision }) =>
        (present) =>
          settle(present, placed.conflict, decision),
    ),
  )
  const changes = new Map(made.map((change) => [changedRecordId(change), change]))
  const after = model.withChanges(made)
  for (const { placed } of decided) {
    const kept = keptIn(after, placed.conflict)
    if (kept !== null) changes.set(kept.id, joined<RecordChange>(changes.get(kept.id), kept))
  }
  return [...changes.values()]
}

/** What the decisions let stand: who may not write there may not decide that it stays either. */
function keptBy(after: PlanModel, decided: readonly Decided[]): readonly RecordChange[] {
  const shown = byId(after.all())
  return decided
    .flatMap(({ placed }) => decidedWrites(shown, placed.conflict))
    .flatMap((write) => (write.op === 'update' ? [write] : []))
}

/** A change that leaves a decided field as it is; null where the decision is about more than one, or the field is gone. */
function keptIn(model: PlanModel, conflict: Conflict): Extract<RecordChange, { op: 'update' }> | null {
  if (conflict.kind === 'removal') return null
  const [id, field] = conflict.kind === 'field' ? [conflict.record, conflict.field] : [conflict.ours.id, 'raw']
  const record = model.findAny(id)
  if (record === null) return null
  const fields: LooseFields = record.fields
  const said = { [field]: fields[field] ?? null }
  return { op: 'update', id, type: record.type, before: said, after: said }
}
