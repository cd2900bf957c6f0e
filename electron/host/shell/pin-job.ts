import type { AppError } from '#shared/app-error.ts'
import { printedSeq, type PaperJob } from '#shared/contracts/paper-contract.ts'
import type { PlanStateInfo } from '#shared/contracts/plan-contract.ts'
import { ok, type Result } from '#shared/result.ts'
import type { HostLink } from '../host-link.ts'

/** A job that names the entry of the state to be printed, and that state. */
export type PinnedJob = { readonly job: PaperJob; readonly state: PlanStateInfo }

/**
 * The job with the entry of the present state where it names none: what is printed, what its foot says and what the ledger keeps are then
 * one state, even if the plan goes on meanwhile.
 */
export async function pinJob(host: Pick<HostLink, 'answer'>, job: PaperJob): Promise<Result<PinnedJob, AppError>> {
  const { planId } = job
  const input = { planId, seq: printedSeq(job) }
  const state = (await host.answer({ namespace: 'plan', method: 'state', input })) as Result<PlanStateInfo, AppError>
  if (!state.ok) return state
  const { seq } = state.value.entry
  const pinned = job.subject.kind === 'comparison' ? { ...job, newSeq: seq } : { ...job, seq }
  return ok({ job: pinned, state: state.value })
}
