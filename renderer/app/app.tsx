import { useEffect, useState } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import type { RecordId } from '#shared/domain/record/field.ts'
import { ExchangeScreen } from '../features/exchange/exchange-screen.tsx'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { PrintDialog } from '../features/paper/print-dialog.tsx'
import { PlanScreen } from '../features/plan/plan-screen.tsx'
import { createPlanStore, type PlanStore } from '../features/plan/plan-store.ts'
import { createTextSize, textSizeAct, type TextSize } from './text-size.ts'
import { TopBar, type PlanTab } from './top-bar.tsx'
import './base.css'
import './app.css'

/** The open plan, made anew for each opening. */
type OpenPlan = { readonly planId: RecordId; readonly store: PlanStore; readonly tab: PlanTab }

/** The whole program: the list of plans, or one plan. */
export function App({ api }: { readonly api: Api }) {
  const [open, setOpen] = useState<OpenPlan | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const [textSize] = useState(() => createTextSize(document.documentElement))
  useTextSizeKeys(textSize)
  const openPlan = (planId: RecordId) => {
    const store = createPlanStore(api, planId)
    void store.load()
    setOpen({ planId, store, tab: 'plan' })
  }
  return (
    <div className="app">
      <TopBar
        textSize={textSize}
        onHome={() => setOpen(null)}
        open={
          open === null
            ? null
            : {
                store: open.store,
                tab: open.tab,
                onTab: (tab) => setOpen({ ...open, tab }),
                onPrint: () => setPrinting(true),
              }
        }
      />
      {open === null && <HomeScreen api={api} onOpen={openPlan} />}
      {open?.tab === 'plan' && <PlanScreen api={api} store={open.store} />}
      {open?.tab === 'exchange' && <ExchangeScreen api={api} planId={open.planId} />}
      {open !== null && isPrinting && <PrintFor api={api} store={open.store} onClose={() => setPrinting(false)} />}
    </div>
  )
}

type PrintForProps = { readonly api: Api; readonly store: PlanStore; readonly onClose: () => void }

/** The print dialog for the sheet that is on the desk. */
function PrintFor({ api, store, onClose }: PrintForProps) {
  const state = store.state.getState()
  if (state.status !== 'ready') return null
  const { planId, model, sheet } = state
  return <PrintDialog api={api} planId={planId} model={model} sheet={sheet} onClose={onClose} />
}

function useTextSizeKeys(textSize: TextSize): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = textSizeAct(event, textSize)
      if (act === null) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [textSize])
}
