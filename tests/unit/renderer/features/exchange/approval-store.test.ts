import { describe, expect, it } from 'vitest'
import type { ReviewedPlan } from '#shared/contracts/approval-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import { ok, type Result } from '#shared/result.ts'
import { createApprovalStore } from '#renderer/features/exchange/approval/approval-store.ts'
import { buildRecordId } from '../../../../helpers/build-bundle.ts'

const reviewWith = (openConflicts: number) => ok({ openConflicts } as ReviewedPlan)

describe('createApprovalStore', () => {
  it('shows the review that was asked for last, in whatever order the answers come', async () => {
    const answers: Array<(review: Result<ReviewedPlan, never>) => void> = []
    const review = () => new Promise<Result<ReviewedPlan, never>>((resolve) => answers.push(resolve))
    const api = { approval: { review } } as unknown as Api
    const store = createApprovalStore(api, buildRecordId(1), () => undefined)
    const loads = [store.load(), store.load()]
    answers[1]!(reviewWith(2))
    answers[0]!(reviewWith(1))
    await Promise.all(loads)
    expect(store.state.getState().review?.openConflicts).toBe(2)
  })
})
