import type { AppError } from '#shared/app-error.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { OpenedPlan } from '#shared/contracts/plan-contract.ts'
import { collectPlan, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import type { RecordPlace } from '#shared/domain/record/record-place.ts'
import { ok, type Result } from '#shared/result.ts'

/** A plan as it stands, and what can be undone in it. */
export type ReadPlan = Pick<OpenedPlan, 'undo' | 'savedAt'> & { readonly model: PlanModel }

/** A plan, however long, read page by page so that the window goes on answering; from the start again where an act came between two pages. */
export async function readPlan(api: Pick<Api, 'plan'>, planId: RecordId): Promise<Result<ReadPlan, AppError>> {
  const collected = collectPlan()
  let after: RecordPlace | null = null
  let firstSeq: number | null = null
  for (;;) {
    const page = await api.plan.openPage({ planId, after })
    if (!page.ok) return page
    const { seq, records, next, undo, savedAt } = page.value
    firstSeq ??= seq
    if (seq !== firstSeq) return readPlan(api, planId)
    collected.add(records)
    if (next === null) return ok({ model: collected.toModel(), undo, savedAt })
    after = next
  }
}
