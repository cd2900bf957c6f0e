import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import { ExchangeScreen } from '../features/exchange/exchange-screen.tsx'
import type { OpenPlan } from './open-plan.ts'

type ExchangeForProps = {
  readonly api: Api
  readonly open: OpenPlan
  readonly onSigned: () => void
  readonly onTakeIn: () => void
}

/** The screen on which the open plan is handed over, approved and returned. */
export function ExchangeFor({ api, open: { planId, store }, onSigned, onTakeIn }: ExchangeForProps) {
  const state = useStore(store.state)
  const plan =
    state.status === 'ready'
      ? {
          model: state.model,
          openConflicts: state.conflicts.length,
          change: store.change,
          remarks: store.drafts.remarks,
        }
      : null
  return <ExchangeScreen api={api} planId={planId} plan={plan} onSigned={onSigned} onTakeIn={onTakeIn} />
}
