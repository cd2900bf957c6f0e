import { useEffect, useState } from 'react'
import type { PlanPartInfo } from '#shared/contracts/handout-contract.ts'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'

/** What the plan is a part of: null where it is whole, undefined until it is known. */
export function usePart(api: Api, planId: RecordId | null): PlanPartInfo | null | undefined {
  const [part, setPart] = useState<PlanPartInfo | null>()
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const found = planId === null ? null : await api.handout.findPart({ planId })
      if (isCurrent) setPart(found?.ok === true ? found.value : null)
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [api, planId])
  return part
}
