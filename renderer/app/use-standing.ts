import { useEffect, useState } from 'react'
import type { PlanStanding } from '#shared/contracts/approval-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'

/** What the plan counts as, asked again after each act (`savedAt`) and each answer that was signed or taken in (`signedAt`); null until it is known. */
export function useStanding(
  api: Api,
  planId: RecordId | null,
  { savedAt, signedAt }: { readonly savedAt: string; readonly signedAt: number },
): PlanStanding | null {
  const [standing, setStanding] = useState<PlanStanding | null>(null)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const told = planId === null ? null : await api.approval.standing({ planId })
      if (isCurrent) setStanding(told?.ok === true ? told.value : null)
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [api, planId, savedAt, signedAt])
  return standing
}
