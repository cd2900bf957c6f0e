import { useEffect, useState } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import type { DecidedList } from '../features/exchange/conflicts/conflict-desk.ts'
import type { PlanState } from '../features/plan/plan-store.ts'

const NONE: DecidedList = { total: 0, items: [] }

/** The conflicts of the open plan that are decided, asked for again whenever the open ones were. */
export function useDecided(api: Api, state: PlanState): DecidedList {
  const [decided, setDecided] = useState(NONE)
  const [planId, open] = state.status === 'ready' ? [state.planId, state.conflicts] : [null, null]
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const told = planId === null ? null : await api.exchange.decided({ planId })
      if (isCurrent) setDecided(told?.ok === true ? told.value : NONE)
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [api, planId, open])
  return decided
}
