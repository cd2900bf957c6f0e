import { contentDigestOf } from '#shared/bundle/content-digest.ts'
import type { HostApi } from '#shared/contracts/index.ts'
import type { PlanSummary } from '#shared/domain/plan/plan-summary.ts'
import { createPlanModel } from '#shared/domain/plan/plan-model.ts'
import type { PlanRecord } from '#shared/domain/record/plan-record.ts'
import { ok } from '#shared/result.ts'
import type { HostContext } from '../host-context.ts'
import { bundleCrypto } from '../services/bundle-crypto.ts'
import { readImport, relateImport } from './read-import.ts'
import { signersOf } from './verify-file.ts'

/** What taking a held file in would do; nothing is written. */
export function previewImport(context: HostContext): HostApi['exchange']['preview'] {
  return async ({ token }) => {
    const read = readImport(context, token)
    if (!read.ok) return read
    const { bundle, records } = read.value
    const related = await context.root.transaction().execute((trx) => relateImport(trx, read.value))
    return ok({
      plan: summaryOf(records),
      state: bundle.state,
      signers: signersOf(bundle),
      ...related,
      recordCounts: countByType(records),
      digest: bundle.digest,
      contentDigest: contentDigestOf(records, bundleCrypto),
    })
  }
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
