import { contentDigestOf } from '#shared/bundle/content-digest.ts'
import type { ChangeCount, ImportPreview, ImportWarning } from '#shared/contracts/exchange-contract.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import { applyChanges, type RecordChange } from '#shared/domain/journal/record-change.ts'
import type { PlanSummary } from '#shared/domain/plan/plan-summary.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { ok } from '#shared/result.ts'
import { deceptiveChanges, deceptiveTexts } from '#shared/sheets/merge/deceptive-texts.ts'
import { tellChange } from '#shared/sheets/merge/tell-change.ts'
import { tellConflict } from '#shared/sheets/merge/tell-conflict.ts'
import type { HostContext } from '../../host-context.ts'
import { bundleCrypto } from '../../services/bundle-crypto.ts'
import { pageOf } from '../../services/page-of.ts'
import type { JudgedImport } from '../../services/trust/judge-import.ts'
import { isKnown, readImport, relateImport, type ImportOutcome, type ReadImport } from './read-import.ts'

/** What taking a held file in would do; nothing is written. */
export function previewImport(context: HostContext): HostApi['exchange']['preview'] {
  return async ({ token, from = 0, conflictsFrom = 0 }) => {
    const read = await readImport(context, token)
    if (!read.ok) return read
    const { bundle, payload, records } = read.value
    const related = await context.root.transaction().execute((trx) => relateImport(trx, context, read.value))
    if (!related.ok) return related
    const { outcome, trust, takenInAt } = related.value
    return ok({
      plan: summaryOf(records),
      kind: payload.kind,
      state: trust.state,
      signers: trust.signers,
      lookAlikes: trust.lookAlikes,
      takenInAt,
      hasNewSignatures: trust.hasNewSignatures,
      needsReason:
        trust.isRosterExpired && (outcome.kind === 'known' ? trust.hasNewDecisions : outcome.kind === 'merge'),
      warnings: warningsOf(read.value, trust),
      recordCounts: countByType(records),
      ...tellOutcome(outcome, records, { from, conflictsFrom }),
      digest: bundle.digest,
      contentDigest: contentDigestOf(records, bundleCrypto),
    })
  }
}

function tellOutcome(
  outcome: ImportOutcome,
  records: readonly PlanRecord[],
  { from, conflictsFrom }: { readonly from: number; readonly conflictsFrom: number },
): Pick<ImportPreview, 'relation' | 'changeCounts' | 'changes' | 'conflicts' | 'deceptive'> {
  if (outcome.kind === 'new') {
    const model = createPlanModel(records)
    const conflicts = pageOf(outcome.conflicts, conflictsFrom, (conflict) => tellConflict(model, conflict))
    const deceptive = pageOf(deceptiveTexts(model, records), 0, (text) => text)
    return { relation: 'new', changeCounts: [], changes: { total: 0, from, items: [] }, conflicts, deceptive }
  }
  if (outcome.kind === 'known') {
    const nothing = { total: 0, items: [] }
    const { relation } = outcome
    const [changes, conflicts] = [
      { ...nothing, from },
      { ...nothing, from: conflictsFrom },
    ]
    return { relation, changeCounts: [], changes, conflicts, deceptive: { ...nothing, from: 0 } }
  }
  const { own, merge } = outcome
  const held = new Map(own.records.map((record) => [record.id, record]))
  const sides = {
    before: createPlanModel(own.records),
    after: createPlanModel(applyChanges(held, merge.changes).values()),
  }
  return {
    relation: isKnown(merge.relation) ? 'reissued' : merge.relation,
    changeCounts: countChanges(merge.changes),
    changes: pageOf(merge.changes, from, (change) => tellChange(sides, change)),
    conflicts: pageOf(merge.conflicts, conflictsFrom, (conflict) => tellConflict(sides.after, conflict)),
    deceptive: pageOf(deceptiveChanges(sides.after, merge.changes), 0, (text) => text),
  }
}

function warningsOf({ bundle, payload }: ReadImport, { isRosterExpired }: JudgedImport): readonly ImportWarning[] {
  const warnings: ReadonlyArray<readonly [ImportWarning, boolean]> = [
    ['ahead-of-clock', bundle.signers.some(({ isAheadOfClock }) => isAheadOfClock)],
    ['no-past', payload.revisions.length === 0],
    ['undecided-there', payload.openConflicts > 0],
    ['roster-expired', isRosterExpired],
  ]
  return warnings.filter(([, isTrue]) => isTrue).map(([warning]) => warning)
}

function summaryOf(records: readonly PlanRecord[]): PlanSummary {
  const { plan, municipality } = createPlanModel(records)
  const { title, subtitle, edition, periodText } = plan.fields
  return { id: plan.id, title, subtitle, edition, periodText, municipality: municipality.fields }
}

function countByType(records: readonly PlanRecord[]): Readonly<Record<string, number>> {
  const groups = Map.groupBy(records, ({ type }) => type)
  return Object.fromEntries([...groups].map(([type, ofType]) => [type, ofType.length]))
}

function countChanges(changes: readonly RecordChange[]): readonly ChangeCount[] {
  const groups = Map.groupBy(changes, (change) => (change.op === 'update' ? change.type : change.record.type))
  return [...groups].map(([type, ofType]) => {
    const count = (op: RecordChange['op']) => ofType.filter((change) => change.op === op).length
    return { type, added: count('insert'), changed: count('update'), removed: count('delete') }
  })
}
