import type { AppError } from '#shared/app-error.ts'
import type { Standing } from '#shared/bundle/standing.ts'
import { createPlanModel, type PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { ok, type Result } from '#shared/result.ts'
import { scopeWords } from '#shared/sheets/office/scope-words.ts'
import { getApi } from '../lib/api.ts'
import { stateName } from '../lib/state-name.ts'

/** A state of the plan as it is printed. `name` is what an earlier state is called. */
export type PrintedState = {
  readonly model: PlanModel
  readonly name: string
  readonly isPresent: boolean
  /** Of the content: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
  /** What the state counts as by its signatures. */
  readonly standing: Standing
  /** What the plan is a part of, in words; '' where it is whole. */
  readonly part: string
}

/** The state after the entry `seq`; without it the present one. */
export async function readPrintedState(
  planId: RecordId,
  seq: number | undefined,
): Promise<Result<PrintedState, AppError>> {
  const { plan, approval, handout } = getApi()
  const state = await plan.state({ planId, seq })
  if (!state.ok) return state
  const { entry, digest } = state.value
  const opened = await plan.openAt({ planId, moment: { seq: entry.seq } })
  if (!opened.ok) return opened
  const standing = await approval.standing({ planId, seq })
  if (!standing.ok) return standing
  const part = await handout.findPart({ planId })
  if (!part.ok) return part
  const model = createPlanModel(opened.value.records)
  return ok({
    model,
    name: stateName(entry, model),
    isPresent: opened.value.isPresent,
    digest,
    standing: standing.value,
    part: part.value === null ? '' : scopeWords(model, part.value.scope),
  })
}
